using System.Numerics;

namespace Outlay;

/// <summary>Why a record was left out of a sum. R7.</summary>
public enum ExclusionReason { PartOf, PartsExceedWhole, Class, Kind, Currency }

/// <param name="Whole">The record that it is counted in, where the reason is that it is a part.</param>
public readonly record struct Exclusion(string Id, ExclusionReason Reason, string? Whole = null);

public enum CountedBy { Whole, Parts }

/// <summary>A record whose parts are in the same set, with both figures, whichever of them counts. R7.</summary>
/// <param name="Parts">Ids of the nearest parts in the set.</param>
/// <param name="PartsUnsized">Those of them without any amount, which open the upper end of <paramref name="ByParts"/>.</param>
public sealed record WholeAndParts(
    string Id, Interval ByWhole, Interval ByParts, IReadOnlyList<string> Parts, IReadOnlyList<string> PartsUnsized, CountedBy CountedBy);

/// <summary>Records that share money with each other, counted together: at least the largest of them, at most all. R7.</summary>
public sealed record OverlappingRecords(IReadOnlyList<string> Ids, string Class, Interval Interval);

/// <summary>What R7 makes of one set of records of one kind and currency.</summary>
internal sealed class Counting
{
    private readonly SumBucket bucket;
    private readonly IReadOnlyDictionary<int, Unit>? units;
    private readonly IReadOnlyList<Tally> tied = [];
    private RowMarks marks;
    private int aside;
    private int leftInside;

    public Counting(SumBucket bucket)
    {
        this.bucket = bucket;
        var mayBeTied = Add();
        if (mayBeTied is [var only]) Add(new Row(only.Member));
        if (mayBeTied is not { Count: > 1 }) return;
        units = CountOnce.Settle(bucket.Selection.Numbers, mayBeTied, out tied);
        foreach (var unit in units.Values)
            if (unit.LeftOut is null) Take(new(unit.Member));
            else aside++;
        foreach (var tally in tied) tally.AddTo(Sums);
    }

    /// <summary>How many records were counted.</summary>
    public int Count { get; private set; }

    /// <summary>By class; all of it together is the total.</summary>
    public ClassSums Sums { get; } = new();

    /// <summary>Whether any of them has an amount.</summary>
    public bool HasAmounts => (marks & RowMarks.Unsized) == 0 ? Count > 0 : Counted.Any(member => !member.IsUnsized);

    /// <summary>In order of id.</summary>
    public IEnumerable<Member> Counted => units is null ? bucket.Members() : bucket.Members().Where(member => !IsLeftOut(member));

    public IReadOnlyList<string> Ids => Read(static counting => counting.Counted.Select(member => member.Id), Count);

    public IReadOnlyList<string> JointIds => (marks & RowMarks.Joint) == 0 ? []
        : Read(static counting => counting.Counted.Where(member => member.Joint).Select(member => member.Id));

    public IReadOnlyList<string> UnsizedIds => (marks & RowMarks.Unsized) == 0 ? []
        : Read(static counting => counting.Counted.Where(member => member.IsUnsized).Select(member => member.Id));

    /// <summary>What belongs to the set and was not counted, and what would have belonged there, in order of id.</summary>
    public IReadOnlyList<Exclusion> Excluded => aside + leftInside == 0 ? [] : Read(static counting => counting.LeftOut(), aside + leftInside);

    /// <summary>Over deals, which commitments state the money of which; <c>null</c> where every record states its money itself.</summary>
    public StatedMoney? Stated => (marks & RowMarks.Stated) == 0 ? null : new(Read(static counting => counting.Counted.Where(member => !member.StatesItself)));

    /// <summary>What was added up: a tally for each record, or for several that are tied.</summary>
    public IEnumerable<Tally> Tallies => units is null ? Alone : Alone.Concat(tied);

    public Tally Tally => new Tally.Sum([.. Tallies]);

    /// <summary>Whether there is more to say than what was counted.</summary>
    public bool HasTies => units is not null || (marks & RowMarks.TiedInside) != 0;

    public IReadOnlyList<WholeAndParts> Wholes => !HasTies ? [] :
        [.. InsideOf(member => member.Inside!.Wholes).Concat(AllUnits.Select(unit => unit.WholeAndParts()).OfType<WholeAndParts>())
            .OrderBy(whole => whole.Id, StringComparer.Ordinal)];

    public IReadOnlyList<OverlappingRecords> Overlapping => !HasTies ? [] :
        [.. InsideOf(member => units?.ContainsKey(member.Number) == true ? [] : Tally.TiesIn(member.Tally)).Concat(tied.SelectMany(Tally.TiesIn))
            .OrderBy(tie => tie.Ids[0], StringComparer.Ordinal).Select(tie => new OverlappingRecords(tie.Ids, tie.Class, tie.Interval))];

    public IEnumerable<Finding> Findings => !HasTies ? [] : InsideOf(member => member.Inside!.Findings).Concat(AllUnits.SelectMany(SumFindings.Of));

    private IEnumerable<Unit> AllUnits => units?.Values ?? [];

    private IEnumerable<Tally> Alone => (units is null ? bucket.Members() : bucket.Members().Where(member => !units.ContainsKey(member.Number)))
        .Select(member => member.Tally);

    /// <summary>Why a row of the set does not count, as R7 has it; <c>null</c> where it does.</summary>
    public Exclusion? LeftOut(in Row row) => row.Is(RowMarks.Tied) && units?.TryGetValue(row.Number, out var unit) == true ? unit.LeftOut : null;

    private ReadList<Counting, T> Read<T>(Func<Counting, IEnumerable<T>> items, int? count = null) => new(this, items, count);

    private IEnumerable<Exclusion> LeftOut() => new Exclusions(bucket, this).InOrder(leftInside > 0 ? InsideOf(member => member.Inside!.Excluded) : null);

    private bool IsLeftOut(Member member) => units!.TryGetValue(member.Number, out var unit) && unit.LeftOut is not null;

    // Of those members whose commitments are tied to each other, counted themselves or not.
    private IEnumerable<T> InsideOf<T>(Func<Member, IEnumerable<T>> of) =>
        (marks & RowMarks.TiedInside) == 0 ? [] : bucket.Members().Where(member => member.Inside is { HasTies: true }).SelectMany(of);

    /// <returns>Those that may be tied to each other, which are not added up yet.</returns>
    private List<Unit>? Add()
    {
        List<Unit>? mayBeTied = null;
        var selection = bucket.Selection;
        foreach (ref readonly var row in bucket.AllRows)
        {
            if (!selection.Has(row)) continue;
            if (!selection.Takes(row)) aside++;
            else if (selection.TakesAll(row)) Add(row, ref mayBeTied);
            else
            {
                foreach (var statement in row.Member.Statements)
                    if (selection.Leaves(statement)) leftInside++;
                Add(selection.Part(row), ref mayBeTied);
            }
        }
        return mayBeTied;
    }

    private void Add(in Row row, ref List<Unit>? mayBeTied)
    {
        if (row.Is(RowMarks.TiedInside)) leftInside += row.Member.Inside!.Excluded.Count;
        marks |= row.Marks & RowMarks.TiedInside;
        if (row.Is(RowMarks.Tied)) (mayBeTied ??= []).Add(new(row.Member));
        else Add(row);
    }

    private void Add(in Row row)
    {
        Take(row);
        if (BitOperations.IsPow2(row.Classes)) Sums.Add(BitOperations.TrailingZeroCount(row.Classes), row);
        else row.Member.Tally.AddTo(Sums);
    }

    private void Take(in Row row)
    {
        Count++;
        marks |= row.Marks;
    }
}
