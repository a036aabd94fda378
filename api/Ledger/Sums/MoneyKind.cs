namespace Outlay;

/// <summary>The kind of a record and, over deals, of the money in it, which are summed apart from all others. R5.</summary>
/// <param name="Kind">The word of the deal's or the commitment's kind.</param>
/// <param name="Money">
/// Over deals, the word of the commitments' kind where that is not the kind of money that such deals are about: a guarantee
/// inside a capacity deal is never added to purchases.
/// </param>
/// <param name="Number">In order of both words.</param>
internal sealed record MoneyKind(string Kind, string? Money, int Number)
{
    private static readonly MoneyKind[] Ordered = InOrder();

    private static readonly MoneyKind[] Commitments = [.. Words.All<CommitmentKind>().Select(kind => Find(kind, null))];

    private static readonly MoneyKind[][] Deals =
        [.. Words.All<DealKind>().Select(kind => Words.All<CommitmentKind>().Prepend(null).Select(money => Find(kind, money)).ToArray())];

    public static IReadOnlyList<MoneyKind> All => Ordered;

    public static MoneyKind Of(CommitmentKind kind) => Commitments[(int)kind];

    /// <param name="money">The kind of the commitments that state it; <c>null</c> where the deal does.</param>
    public static MoneyKind Of(DealKind kind, CommitmentKind? money) => Deals[(int)kind][money is { } own && own != kind.Money() ? 1 + (int)own : 0];

    private static MoneyKind[] InOrder() => [.. Words.All<CommitmentKind>().Select(kind => (Kind: kind, Money: (string?)null))
        .Concat(Words.All<DealKind>().SelectMany(_ => Words.All<CommitmentKind>().Prepend(null), (kind, money) => (Kind: kind, Money: money)))
        .OrderBy(pair => pair.Kind, StringComparer.Ordinal).ThenBy(pair => pair.Money, StringComparer.Ordinal)
        .Select((pair, number) => new MoneyKind(pair.Kind, pair.Money, number))];

    private static MoneyKind Find(string kind, string? money) => Ordered.Single(one => one.Kind == kind && one.Money == money);
}
