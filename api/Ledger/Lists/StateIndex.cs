namespace Outlay;

/// <summary>
/// Which deals or commitments of a view a filter selects, without a look at each of them: what they are filtered by is put in order
/// once, when it is first asked for or in <see cref="Prepare"/>.
/// </summary>
internal abstract class StateIndex<T> where T : class
{
    private static readonly Status[] Statuses = Enum.GetValues<Status>();

    private readonly IReadOnlyList<T?> all;
    private readonly RecordIndex records;
    private readonly Bits known;
    private readonly Lazy<Postings<Status>> statuses;
    private readonly Lazy<Postings<Grade>> grades;
    private readonly Lazy<Postings<string>> payers;
    private readonly Lazy<Postings<string>> payees;
    private readonly Lazy<Postings<string>> currencies;
    private readonly Lazy<DateIndex> dates;
    private readonly Lazy<Dictionary<string, AmountIndex>> amounts;

    /// <param name="all">By number; <c>null</c> are those that are not known.</param>
    protected StateIndex(IReadOnlyList<T?> all, RecordIndex records)
    {
        (this.all, this.records) = (all, records);
        known = Bits.Where(all.Count, number => all[number] is not null);
        statuses = Postings<Status>(one => [StateOf(one).Status]);
        grades = Postings(GradesOf);
        payers = Postings(PayersOf);
        payees = Postings(PayeesOf);
        currencies = Postings(CurrenciesOf);
        dates = new(() => new(all.Count, number => all[number] is { } one ? StateOf(one).AsOf : null));
        amounts = new(() => AmountIndex.ByCurrency(all.Count, number => all[number] is { } one ? SizesOf(one) : []));
    }

    /// <summary>
    /// Those that have all that the filter asks for. Where it names companies and roles, or payers and payees, one may have the
    /// first by another party than the second.
    /// </summary>
    public Bits Of(Filter filter)
    {
        var selected = known.Copy();
        records.Narrow(selected, filter);
        Narrow(selected, statuses, filter.Statuses);
        Narrow(selected, statuses, filter.Classes is { } classes ? Statuses.Where(status => classes.Contains(status.Class())) : null);
        Narrow(selected, grades, filter.Grades);
        Narrow(selected, payers, filter.Payers);
        Narrow(selected, payees, filter.Payees);
        Narrow(selected, currencies, filter.Currency is { } currency ? [currency] : null);
        if ((filter.Since ?? filter.Until) is not null) selected.Narrow(dates.Value.Within(filter.Since, filter.Until));
        if ((filter.MinAmount ?? filter.MaxAmount) is not null) selected.Narrow(Within(filter));
        return selected;
    }

    public void Prepare()
    {
        records.Prepare();
        _ = (statuses.Value, grades.Value, payers.Value, payees.Value, currencies.Value, dates.Value, amounts.Value);
    }

    protected abstract State StateOf(T known);

    /// <summary>Of the sources of all revisions up to the date.</summary>
    protected abstract IEnumerable<Grade> GradesOf(T known);

    protected abstract IEnumerable<string> PayersOf(T known);

    protected abstract IEnumerable<string> PayeesOf(T known);

    protected abstract IEnumerable<string> CurrenciesOf(T known);

    protected abstract IEnumerable<Size> SizesOf(T known);

    private Lazy<Postings<TValue>> Postings<TValue>(Func<T, IEnumerable<TValue>> values) where TValue : notnull =>
        new(() => new(all.Count, number => all[number] is { } one ? values(one) : []));

    private static void Narrow<TValue>(Bits selected, Lazy<Postings<TValue>> postings, IEnumerable<TValue>? values) where TValue : notnull
    {
        if (values is not null) selected.Narrow(postings.Value.Having(values));
    }

    private Bits Within(Filter filter) => filter.Currency is { } currency && amounts.Value.TryGetValue(currency, out var ofCurrency)
        ? ofCurrency.Within(filter.MinAmount, filter.MaxAmount) : new(all.Count);
}

internal sealed class DealIndex(LedgerView view) : StateIndex<DealAsOf>(view.Known.Deals, view.Ledger.DealIndex)
{
    protected override State StateOf(DealAsOf known) => known.State;

    protected override IEnumerable<Grade> GradesOf(DealAsOf known) => view.Ledger.GradesOf(known.Record, known.State);

    protected override IEnumerable<string> PayersOf(DealAsOf known) => Ids(view.DealEnds.PayersOf(NumberOf(known)));

    protected override IEnumerable<string> PayeesOf(DealAsOf known) => Ids(view.DealEnds.PayeesOf(NumberOf(known)));

    protected override IEnumerable<string> CurrenciesOf(DealAsOf known) => known.Money.Select(money => money.Currency).OfType<string>();

    protected override IEnumerable<Size> SizesOf(DealAsOf known) => view.SizesOf(known);

    private int NumberOf(DealAsOf known) => view.Ledger.Numbers.OfDeal(known.Record.Id);

    private string[] Ids(ReadOnlySpan<int> companies)
    {
        var ids = new string[companies.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = view.Ledger.CompanyNumbers.IdOf(companies[i]);
        return ids;
    }
}

internal sealed class CommitmentIndex(LedgerView view) : StateIndex<CommitmentAsOf>(view.Known.Commitments, view.Ledger.CommitmentIndex)
{
    protected override State StateOf(CommitmentAsOf known) => known.State;

    protected override IEnumerable<Grade> GradesOf(CommitmentAsOf known) => view.Ledger.GradesOf(known.Record, known.State);

    protected override IEnumerable<string> PayersOf(CommitmentAsOf known) => [known.Record.From];

    protected override IEnumerable<string> PayeesOf(CommitmentAsOf known) => known.Record.To is { } to ? [to] : [];

    protected override IEnumerable<string> CurrenciesOf(CommitmentAsOf known) => known.Money.Currency is { } currency ? [currency] : [];

    protected override IEnumerable<Size> SizesOf(CommitmentAsOf known) => [new(known.Money.Currency, known.Money.Interval)];
}
