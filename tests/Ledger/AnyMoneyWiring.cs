namespace Outlay.Tests;

/// <summary>Names the records of <see cref="AnyMoney"/> and ties them to each other.</summary>
internal static class AnyMoneyWiring
{
    public static IRecord[] Wire((Deal Record, Tie Tie)[] deals, (Commitment Record, int Deal, Tie Tie)[] commitments, int depth, bool overlaps)
    {
        var wired = commitments.Select((commitment, i) => commitment.Record with
        {
            Id = $"m{i}",
            Title = $"m{i}",
            Deal = commitment.Deal >= 0 && commitment.Deal < deals.Length ? $"d{commitment.Deal}" : null,
        }).ToList();
        var (wholes, others) = Ties([.. commitments.Select(commitment => commitment.Tie)], depth, overlaps);
        var (dealWholes, dealOthers) = Ties([.. deals.Select(deal => deal.Tie)], depth, overlaps);
        return
        [
            .. Enumerable.Range(0, 4).Select(id => new Company { Id = $"c{id}", Name = $"c{id}", Kind = CompanyKind.Other }),
            .. wired.Select((record, i) => record with { PartOf = Name("m", wholes[i]), Overlaps = Names("m", others[i]) }),
            .. deals.Select((deal, i) => OfCommitments(deal.Record, [.. wired.Where(commitment => commitment.Deal == $"d{i}")])
                with { Id = $"d{i}", Title = $"d{i}", PartOf = Name("d", dealWholes[i]), Overlaps = Names("d", dealOthers[i]) }),
        ];
    }

    /// <summary>A deal with commitments states no money of its own, and has their companies among its parties. R6.</summary>
    private static Deal OfCommitments(Deal deal, IReadOnlyList<Commitment> commitments) => commitments.Count == 0 ? deal : deal with
    {
        Parties =
        [
            .. deal.Parties.Concat(commitments.Select(commitment => new Party(commitment.From, Role.Customer)))
                .Concat(commitments.Where(commitment => commitment.To is not null).Select(commitment => new Party(commitment.To!, Role.Provider)))
                .DistinctBy(party => party.Company),
        ],
        Revisions = [.. deal.Revisions.Select(revision => revision with { Amount = null, Schedule = null })],
    };

    /// <summary>A whole comes before its parts, so that none is inside itself; what is inside a record does not overlap it.</summary>
    private static (int[] Wholes, int[] Others) Ties(IReadOnlyList<Tie> ties, int depth, bool overlaps)
    {
        int[] wholes = new int[ties.Count], others = new int[ties.Count];
        for (var i = 0; i < ties.Count; i++)
            wholes[i] = ties[i].Whole >= 0 && ties[i].Whole < i && Lineage(wholes, ties[i].Whole).Count() <= depth ? ties[i].Whole : -1;
        for (var i = 0; i < ties.Count; i++)
        {
            var other = ties[i].Other;
            others[i] = overlaps && other >= 0 && other < ties.Count && !Lineage(wholes, i).Contains(other) && !Lineage(wholes, other).Contains(i) ? other : -1;
        }
        return (wholes, others);
    }

    private static IEnumerable<int> Lineage(int[] wholes, int index)
    {
        for (; index >= 0; index = wholes[index]) yield return index;
    }

    private static string? Name(string letter, int index) => index < 0 ? null : $"{letter}{index}";

    private static string[] Names(string letter, int index) => index < 0 ? [] : [$"{letter}{index}"];
}
