namespace Outlay;

/// <summary>What is wrong with parameters that are each right by itself.</summary>
internal static class Consistency
{
    public static IEnumerable<Mistake> MistakesIn(Readings query)
    {
        if (query.Find(Parameters.Since) is { } since && query.Find(Parameters.Until) is { } until && since > until)
            yield return Wrong(query, Parameters.Until, $"is before since, {query.Say(Parameters.Since)}: no date is in between");
        var (min, max) = (query.Find(Parameters.MinAmount), query.Find(Parameters.MaxAmount));
        if (min > max) yield return Wrong(query, Parameters.MaxAmount, $"is less than minAmount, {query.Say(Parameters.MinAmount)}: no amount is in between");
        if ((min ?? max) is not null && query.Find(Parameters.Currency) is null)
            yield return Wrong(query, min is null ? Parameters.MaxAmount : Parameters.MinAmount,
                "needs a currency, since amounts of several are not to be compared: add one, such as currency=USD");
    }

    private static Mistake Wrong(Readings query, Parameter parameter, string why) =>
        new($"{parameter.Name} {query.Say(parameter)} {why}.", parameter.Name, query.Say(parameter));
}
