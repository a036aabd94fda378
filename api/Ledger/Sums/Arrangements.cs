using System.Collections.Concurrent;

namespace Outlay;

/// <summary>The arrangements of a view, each made when a question of its kind is first asked.</summary>
/// <param name="latest">Those of the view of all that is known, where this is of an earlier day.</param>
internal sealed class Arrangements(LedgerView view, Arrangements? latest)
{
    // Of 100,000 deals one takes about 9 MB, by payer about 15, and once a schedule was asked of it 12 more.
    private const int MostKept = 16;

    private readonly AgreementNumbers numbers = view.Ledger.Numbers;
    private readonly ConcurrentDictionary<Kind, Lazy<Arrangement>> kept = [];

    /// <summary>What a question after sums selects.</summary>
    public SelectedRows Select(TotalsQuery query) => Select(query.Filter, new Shares(view, query).Add,
        new(query.Of, query.By == GroupBy.Kind ? null : query.By, query.Filter.Currency is { } currency ? numbers.OfCurrency(currency) : null));

    /// <summary>What a question after flows selects.</summary>
    public SelectedRows Select(Filter filter) => Select(filter, new EdgeShares(view, filter).Add,
        new(null, null, filter.Currency is { } currency ? numbers.OfCurrency(currency) : null));

    // Those that name companies are about few records, and who else pays and is paid may matter to what of these is meant.
    private SelectedRows Select(Filter filter, Action<int, ArrangementBuilder> add, Kind kind)
    {
        if (Candidates.AreOfCompanies(filter)) return new(view.Ledger, filter, Few(Candidates.Of(view, kind.Of, filter), add, kind), null);
        var arrangement = Kept(kind, filter.Currency);
        return new(view.Ledger, filter, arrangement, filter.SelectsAll ? null : Candidates.Of(view, kind.Of, filter)) { Whole = arrangement.WholeOf(view.Ledger, filter) };
    }

    private Arrangement Few(Bits candidates, Action<int, ArrangementBuilder> add, Kind kind)
    {
        var builder = BuilderOf(kind, candidates.Count);
        foreach (var number in candidates.Numbers()) add(number, builder);
        return builder.Build(isKept: false);
    }

    private Arrangement Kept(Kind kind, string? currency)
    {
        if (kept.Count >= MostKept && !kept.ContainsKey(kind)) kept.Clear();
        return kept.GetOrAdd(kind, asked => new(() => All(asked, currency))).Value;
    }

    private Arrangement All(Kind kind, string? currency)
    {
        Action<int, ArrangementBuilder> add = kind.Of is { } of ? new Shares(view, new(of, new() { Currency = currency }, kind.By)).Add : new EdgeShares(view, Filter.None).Add;
        var (next, known) = (0, latest?.Kept(kind, currency));
        var builder = BuilderOf(kind, known?.Rows.Length ?? numbers.Count);
        for (var number = kind.Of == SumOf.Deals ? numbers.Commitments : 0; number < (kind.Of == SumOf.Commitments ? numbers.Commitments : numbers.Count); number++)
        {
            // With the parts of a deal it may change who of its payers has one.
            var isKnown = known is not null && view.Known.IsLatestAt(number) && !numbers.HasParts(number);
            if (known is not null) next = known.Read(next, number, isKnown ? builder : null);
            if (!isKnown) add(number, builder);
        }
        return builder.Build(isKept: true);
    }

    /// <param name="rows">About how many there will be.</param>
    private ArrangementBuilder BuilderOf(Kind kind, int rows) => new(numbers, rows, new(view, kind.Currency));

    /// <param name="Of"><c>null</c> is both, by the edges that their money runs along.</param>
    /// <param name="Currency">What was asked for, to which money without any belongs, by number. R7.</param>
    private sealed record Kind(SumOf? Of, GroupBy? By, int? Currency);
}
