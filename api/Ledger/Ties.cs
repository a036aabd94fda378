using System.Collections.Frozen;

namespace Outlay;

/// <summary>Which records share money with which. R7.</summary>
internal static class Ties
{
    /// <summary>
    /// The overlaps that records state, and those that deals have through their commitments: one that overlaps another's, or is
    /// inside it. R6.
    /// </summary>
    public static IEnumerable<(string, string)> Of(IEnumerable<Deal> deals, IReadOnlyList<Commitment> commitments)
    {
        var byId = commitments.ToDictionary(commitment => commitment.Id, StringComparer.Ordinal);
        var stated = deals.Cast<IAgreement>().Concat(commitments).SelectMany(record => record.Overlaps, (record, other) => (record.Id, other));
        var throughCommitments = commitments.Where(commitment => commitment.Deal is not null).SelectMany(
            commitment => commitment.Overlaps.Concat(Wholes(byId, commitment)).Select(id => byId.GetValueOrDefault(id)?.Deal).OfType<string>(),
            (commitment, other) => (commitment.Deal!, other));
        return stated.Concat(throughCommitments.Where(pair => pair.Item1 != pair.other));
    }

    private static IEnumerable<string> Wholes(Dictionary<string, Commitment> byId, Commitment commitment)
    {
        for (var whole = commitment.PartOf; whole is not null; whole = byId.GetValueOrDefault(whole)?.PartOf) yield return whole;
    }

    public static FrozenDictionary<string, string[]> BothWays(IEnumerable<(string, string)> pairs) =>
        pairs.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).Distinct().GroupBy(pair => pair.Item1)
            .ToFrozenDictionary(group => group.Key,
                group => group.Select(pair => pair.Item2).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
