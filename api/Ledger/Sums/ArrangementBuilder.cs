using System.Runtime.InteropServices;

namespace Outlay;

/// <summary>Takes members in order of record.</summary>
/// <param name="capacity">About how many rows there will be.</param>
internal sealed class ArrangementBuilder(AgreementNumbers numbers, int capacity, UnsizedCurrency unsized)
{
    private readonly Dictionary<long, int> runs = [];
    private readonly List<long> keys = [];
    private readonly List<int> runOf = new(capacity);
    private readonly List<Row> rows = new(capacity);

    public void Add(in Share share)
    {
        ref readonly var row = ref share.Member.Row;
        Add(share.Group, share.IsPartOf ? row with { Marks = row.Marks | RowMarks.InParts } : row);
    }

    public void Add(long group, in Row row)
    {
        var key = Run.KeyOf(group, row.Kind, row.Currency > 0 ? row.Currency : unsized.Of(row.Number));
        ref var run = ref CollectionsMarshal.GetValueRefOrAddDefault(runs, key, out var known);
        if (!known)
        {
            run = keys.Count;
            keys.Add(key);
        }
        runOf.Add(run);
        // Which rows are tied shows when all of the run are there.
        rows.Add(row with { Marks = row.Marks & ~RowMarks.Tied });
    }

    /// <param name="isKept">For many questions, so that what they spread over years is laid out once.</param>
    public Arrangement Build(bool isKept)
    {
        var starts = Starts(out var order);
        var (placed, arrivals, next) = (new Row[rows.Count], new int[rows.Count], (int[])starts.Clone());
        for (var i = 0; i < placed.Length; i++) placed[arrivals[i] = next[runOf[i]]++] = rows[i];
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++) places[order[i]] = i;
        return new(numbers, placed, StatementRow.Of(placed), Array.ConvertAll(order, run => RunOf(run, placed, starts[run], next[run])), arrivals, [.. runOf.Select(run => places[run])])
        {
            Spread = isKept ? YearRows.Of(placed) : null,
        };
    }

    private Run RunOf(int run, Row[] placed, int start, int end)
    {
        var ofRun = placed.AsSpan(start, end - start);
        var hasTies = Relations.Mark(numbers, ofRun);
        foreach (ref readonly var row in ofRun) hasTies |= row.Is(RowMarks.TiedInside);
        return new(keys[run], start, end, hasTies);
    }

    /// <param name="order">The runs by their keys.</param>
    private int[] Starts(out int[] order)
    {
        var (counts, starts, sorted) = (new int[keys.Count], new int[keys.Count], keys.ToArray());
        foreach (var run in runOf) counts[run]++;
        order = [.. Enumerable.Range(0, keys.Count)];
        Array.Sort(sorted, order);
        var start = 0;
        foreach (var run in order)
        {
            starts[run] = start;
            start += counts[run];
        }
        return starts;
    }
}
