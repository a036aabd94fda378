namespace Outlay;

/// <summary>The arithmetic of a total in words: a line for each record that was counted, with the sum so far, and for each left out.</summary>
internal sealed class Explanation
{
    private readonly Total total;
    private readonly Dictionary<string, string> memberOf;
    private readonly List<string> lines = [];
    private Interval sum = Interval.Zero;

    private Explanation(Total total)
    {
        this.total = total;
        memberOf = total.Members.SelectMany(member => member.Statements, (member, statement) => (statement.Id, Member: member.Id))
            .ToDictionary(pair => pair.Id, pair => pair.Member, StringComparer.Ordinal);
    }

    public static IReadOnlyList<string> Of(LedgerView view, Total total)
    {
        var explanation = new Explanation(total);
        foreach (var group in total.Tallies.SelectMany(Items).GroupBy(explanation.NameOf).OrderBy(group => group.Key, StringComparer.Ordinal))
            explanation.Add(group.Key, [.. group]);
        return [.. explanation.lines, .. total.Excluded.Select(exclusion => ExclusionInWords.Of(view, exclusion)),
            $"= {explanation.Text(total.Interval)} in all"];
    }

    private static IEnumerable<Tally> Items(Tally tally) => tally is Tally.Sum sum ? sum.Tallies.SelectMany(Items) : [tally];

    private List<string> MembersOf(Tally tally) => [.. tally.Statements.Select(statement => memberOf[statement.Id]).Distinct().Order(StringComparer.Ordinal)];

    private string NameOf(Tally tally) => MembersOf(tally)[0];

    private void Add(string name, List<Tally> items)
    {
        sum += Interval.Sum(items.Select(item => item.Interval));
        if (items is [Tally.Tie tie] && MembersOf(tie).Count > 1)
        {
            foreach (var tally in tie.Tallies) lines.AddRange(InTie(tally));
            lines.Add($"+ {Together(tie)}; so far {Text(sum)}");
        }
        else lines.Add($"+ {name}: {Joined(name, items)}; so far {Text(sum)}");
    }

    private IEnumerable<string> InTie(Tally tally) => Items(tally).GroupBy(NameOf)
        .Select(group => $"~ {group.Key}: {Joined(group.Key, [.. group])}");

    private string Joined(string member, IEnumerable<Tally> items) => string.Join(" + ", items.Select(item => Words(member, item)));

    private string Words(string member, Tally item) => item is Tally.Tie tie
        ? $"({string.Join("; ", tie.Tallies.Select(tally => Joined(member, Items(tally))))}; {Together(tie)})"
        : string.Join(" + ", item.Statements.Select(statement => Words(member, statement)));

    private string Together(Tally.Tie tie) =>
        $"{string.Join(" and ", tie.Ids)} share money, nobody knows how much: at least the largest low of them, at most the sum of their highs, {Text(tie.Interval)} ({tie.Class})";

    private static string Words(string member, Statement statement)
    {
        var (money, state) = (statement.Money, statement.State);
        var by = statement.Id == member ? "" : $" by {statement.Id}";
        var share = statement.Interval == money.Interval ? "" : $", any share of which may be meant: {Outlay.Text.Of(statement.Interval, money.Currency)}";
        return $"{Outlay.Text.Of(money.Interval, money.Currency)}{by}, {Outlay.Words.Of(state.Status)} ({Outlay.Words.Of(money.Class)}) as of {state.AsOf:yyyy-MM-dd}{share}";
    }

    private string Text(Interval interval) => Outlay.Text.Of(interval, total.Currency);
}
