namespace Outlay.Briefs.Figures;

/// <summary>Sums by R7 what a figure's filters select, which are those of the API.</summary>
internal sealed class TotalEvaluator(LedgerView view, Addresses addresses)
{
    public Evaluated? Value(TotalOf asked, out Mistake? mistake)
    {
        if (Selection.Read(asked.Of, asked.Filters, view.Ledger, out mistake) is not { } readings) return null;
        var totals = Totals.Sum(view, new(asked.Of, Selection.FilterOf(asked.Of, readings))).All.Where(total => total.Counted.Count > 0).ToList();
        mistake = totals switch
        {
            [] => new(asked.Start, $"this selects nothing that counts as of {view.Date:yyyy-MM-dd}"),
            [{ Interval: { Low: 0, High: null } }] => new(asked.Start, "nobody has stated an amount of anything that this selects"),
            [_] => null,
            _ => new(asked.Start, "kinds and currencies are never added, and this selects "
                + string.Join(", ", totals.Select(total => $"{total.Money ?? total.Kind} in {total.Currency}")) + ": say which kind"),
        };
        return mistake is null ? Of(asked, totals[0], readings) : null;
    }

    private Evaluated Of(TotalOf asked, Total total, Readings readings)
    {
        var cites = total.Members.SelectMany(member => member.Statements)
            .Select(statement => Agreements.Cite(Record(statement.Id), statement.State, Agreements.Amount));
        return new(QuantityValue.Of(total.Interval, total.Currency), [.. cites], addresses.Question("totals", $"of={Words.Of(asked.Of)}{And(readings.Write(_ => true))}", view.Date));
    }

    private IAgreement Record(string id) => (IAgreement?)view.Ledger.Commitments.Find(id) ?? view.Ledger.Deals.Find(id)!;

    private static string And(string query) => query is "" ? "" : "&" + query;
}

/// <summary>Reads what is given for filters by the API's own parameters.</summary>
internal static class GivenFilters
{
    public static Readings? Read(IReadOnlyList<Parameter> parameters, IReadOnlyList<Given> given, Ledger ledger, out Mistake? mistake)
    {
        var read = new Dictionary<Parameter, ParameterValue>();
        foreach (var one in given)
            if (Wrong(parameters, one, ledger, read) is { } at)
            {
                mistake = at;
                return null;
            }
        var readings = Readings.Of(parameters, parameter => read.TryGetValue(parameter, out var reading) ? reading : null);
        mistake = null;
        if (Consistency.MistakesIn(readings).FirstOrDefault() is not { } wrong) return readings;
        mistake = new(given.First(one => one.Name == wrong.Parameter).Start, Say(wrong));
        return null;
    }

    private static Mistake? Wrong(IReadOnlyList<Parameter> parameters, Given one, Ledger ledger, Dictionary<Parameter, ParameterValue> read)
    {
        if (parameters.FirstOrDefault(parameter => parameter.Name == one.Name) is not { } parameter)
            return new(one.Start, $"there is no filter '{one.Name}' here{Nearest.Choice(one.Name, [.. parameters.Select(known => known.Name)])}");
        var reading = parameter.Read([.. one.Values.Select(value => value.Text)], ledger);
        if (!read.TryAdd(parameter, reading)) return new(one.Start, $"the filter '{one.Name}' stands here twice: give it its values in one list");
        if (reading.Mistakes is not [var all, ..]) return null;
        foreach (var value in one.Values)
            if (parameter.Read([value.Text], ledger).Mistakes is [var wrong, ..]) return new(value.Start, Say(wrong));
        return new(one.Start, Say(all));
    }

    private static string Say(Outlay.Mistake wrong) =>
        wrong.Detail.TrimEnd('.') + (wrong.Nearest is { Count: > 0 } near ? $"; did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?" : "");
}
