namespace Outlay;

/// <summary>What one total is of. Ordered by group, those without any last, then kind, money and currency.</summary>
internal sealed record SumKey(string? Group, string Kind, string? Money, string Currency) : IComparable<SumKey>
{
    private string?[] Parts => [Group, Kind, Money, Currency];

    public int CompareTo(SumKey? other)
    {
        if (other is null) return 1;
        if (Group is null != other.Group is null) return Group is null ? 1 : -1;
        return Parts.Zip(other.Parts, string.CompareOrdinal).FirstOrDefault(order => order != 0);
    }
}

/// <summary>The records of one total, and those that would have belonged there.</summary>
internal sealed class SumBucket
{
    public List<Member> Members { get; } = [];
    public List<Exclusion> Excluded { get; } = [];
}

/// <summary>
/// Puts members where they are summed, by group, kind and currency, each with the statements whose class was asked for. R4, R5, R7.
/// </summary>
internal sealed class Buckets(Ledger ledger, Filter filter)
{
    private readonly IReadOnlySet<StatusClass> classes = filter.Classes ?? StatusClasses.Default;
    private readonly Dictionary<SumKey, SumBucket> all = [];
    private readonly SortedSet<(string Id, ExclusionReason Reason)> excluded = [];

    public IEnumerable<KeyValuePair<SumKey, SumBucket>> InOrder => all.OrderBy(bucket => bucket.Key);

    /// <summary>The records of another kind or currency than those asked for.</summary>
    public IReadOnlyList<Exclusion> Excluded => [.. excluded.Select(left => new Exclusion(left.Id, left.Reason))];

    public void Put(Member member, string? group)
    {
        if (IsOfAnother(member)) return;
        var bucket = BucketOf(member, group);
        var counts = member.Statements.All(Counts) ? member.Statements : [.. member.Statements.Where(Counts)];
        if (counts.Count == 0)
        {
            bucket.Excluded.Add(new(member.Id, ExclusionReason.Class));
            return;
        }
        bucket.Members.Add(counts == member.Statements ? member : member with { Statements = counts });
        if (counts.Count < member.Statements.Count)
            bucket.Excluded.AddRange(member.Statements.Except(counts).Select(left => new Exclusion(left.Id, ExclusionReason.Class)));
    }

    public void Leave(Member member, string? group, ExclusionReason reason)
    {
        if (!IsOfAnother(member)) BucketOf(member, group).Excluded.Add(new(member.Id, reason));
    }

    private bool Counts(Statement statement) => classes.Contains(statement.Money.Class);

    private bool IsOfAnother(Member member)
    {
        var reason = filter.Kinds?.Contains(member.Kind) == false ? ExclusionReason.Kind
            : filter.Currency is { } asked && (member.Currency ?? asked) != asked ? ExclusionReason.Currency
            : (ExclusionReason?)null;
        if (reason is { } why) excluded.Add((member.Id, why));
        return reason is not null;
    }

    private SumBucket BucketOf(Member member, string? group)
    {
        var key = new SumKey(group, member.Kind, member.MoneyKind, member.Currency ?? filter.Currency ?? ledger.MainCurrency);
        if (!all.TryGetValue(key, out var bucket)) all.Add(key, bucket = new());
        return bucket;
    }
}
