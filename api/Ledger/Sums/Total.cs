using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>One sum: of one group, kind and currency. R7.</summary>
public sealed record Total
{
    // Of the question, as what was counted may be kept from another that names another currency which no amount is in.
    private readonly SumBucket bucket;
    private readonly Counting counting;

    // There may be as many as records, so that what is to be said of one is made where it is read.
    internal Total(string? group, in SumBucket bucket, Counting counting) => (Group, this.bucket, this.counting) = (group, bucket, counting);

    /// <summary>The payer, payee, kind or year; <c>null</c> where the whole set is one, or where records have none.</summary>
    public string? Group { get; }

    /// <summary>The kind of the deals or commitments.</summary>
    public string Kind => bucket.Key.Kind.Kind;

    /// <summary>
    /// Over deals, the kind of the commitments that state the money, where such deals are usually about another: it is never added
    /// to the rest. R5.
    /// </summary>
    public string? Money => bucket.Key.Kind.Money;

    public string Currency => bucket.Key.Currency;

    [JsonPropertyName("total")]
    public Interval Interval => counting.Sums.Total;

    /// <summary>The total by class; what overlaps between classes is under <c>mixed</c>. Adds up to the total.</summary>
    public IReadOnlyDictionary<string, Interval> Classes => counting.Sums;

    public IReadOnlyList<string> Counted => counting.Ids;

    /// <summary>Counted records whose amount is shared with others than those asked for, so that they count from nothing up. R10.</summary>
    public IReadOnlyList<string> Joint => counting.JointIds;

    /// <summary>Counted records without any amount, which open the upper end.</summary>
    public IReadOnlyList<string> Unsized => counting.UnsizedIds;

    public IReadOnlyList<WholeAndParts> Wholes => counting.Wholes;

    public IReadOnlyList<OverlappingRecords> Overlapping => counting.Overlapping;

    public IReadOnlyList<Exclusion> Excluded => counting.Excluded;

    /// <summary>Over deals, which commitments state the money of which counted deal.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Stated => counting.Stated;

    /// <summary>The arithmetic in words, where the caller asked for it.</summary>
    public IReadOnlyList<string>? Explanation { get; init; }

    [JsonIgnore]
    internal IEnumerable<Tally> Tallies => counting.Tallies;

    /// <summary>By year. R8.</summary>
    internal Slices Slices() => counting.Slices;

    [JsonIgnore]
    internal IEnumerable<Member> Members => counting.Counted;
}
