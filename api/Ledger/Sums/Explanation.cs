namespace Outlay;

/// <summary>The arithmetic of a total, a line for each record that was counted or left out, in words.</summary>
internal static class Explanation
{
    public static IReadOnlyList<string> Of(LedgerView view, Total total)
    {
        var running = Interval.Zero;
        var lines = new List<string>();
        foreach (var tally in Parts(total.Tally).OrderBy(FirstId, StringComparer.Ordinal))
        {
            running += tally.Interval;
            lines.AddRange(Lines(tally, total.Currency));
            lines.Add($"= {Text.Of(running, total.Currency)} so far");
        }
        lines.AddRange(total.Excluded.Select(exclusion => Line(view, exclusion)));
        lines.Add($"= {Text.Of(total.Interval, total.Currency)} in all");
        return lines;
    }

    private static IEnumerable<Tally> Parts(Tally tally) => tally is Tally.Sum sum ? sum.Tallies.SelectMany(Parts) : [tally];

    private static string FirstId(Tally tally) => tally.Statements.First().Id;

    private static IEnumerable<string> Lines(Tally tally, string currency) => tally is Tally.Tie tie
        ? tie.Tallies.SelectMany(member => Lines(member, currency)).Append(
            $"  {string.Join(" and ", tie.Ids)} overlap by an unknown amount: together at least the largest low of them and at most their sum, {Text.Of(tie.Interval, currency)} ({tie.Class})")
        : tally.Statements.Select(statement => Line(statement, currency));

    private static string Line(Statement statement, string currency)
    {
        var money = statement.Money;
        var share = statement.Interval == money.Interval ? "" : $", of which any share may be meant: {Text.Of(statement.Interval, currency)}";
        return $"+ {statement.Id}: {Text.Of(money.Interval, money.Currency)}, {Words.Of(statement.State.Status)} ({Words.Of(money.Class)}) as of {statement.State.AsOf:yyyy-MM-dd}{share}";
    }

    private static string Line(LedgerView view, Exclusion exclusion)
    {
        var money = view.Commitment(exclusion.Id)?.Money ?? (view.Deal(exclusion.Id)?.Money is [var first, ..] ? first : null);
        var amount = money is null ? "" : Text.Of(money.Interval, money.Currency) + ", ";
        return $"- {exclusion.Id}: {amount}left out, {Why(exclusion, money)}";
    }

    private static string Why(Exclusion exclusion, Money? money) => exclusion.Reason switch
    {
        ExclusionReason.PartOf when exclusion.Whole is { } whole => $"it is part of {whole}, which is counted",
        ExclusionReason.PartOf => "its payers have parts of their own in it, which are counted",
        ExclusionReason.PartsExceedWhole => "its parts come to more and are counted instead",
        ExclusionReason.Class => $"its class, {(money is null ? "another" : Words.Of(money.Class))}, was not asked for",
        _ => $"its {Words.Of(exclusion.Reason)} was not asked for",
    };
}
