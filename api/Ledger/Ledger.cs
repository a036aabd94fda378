using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Outlay;

/// <summary>All records of one published version, immutable, with what is asked of them by name.</summary>
public sealed class Ledger
{
    // Every view holds a state of every record: of large ledgers fewer are kept.
    private const int MostViews = 32;
    private const int MostStates = 1_000_000;

    private readonly ConcurrentDictionary<DateOnly, LedgerView> views = [];
    private readonly Lazy<LedgerView> undated;
    private readonly Lazy<SearchIndex> searchIndex;
    private readonly Lazy<CompanyNumbers> companyNumbers;
    private readonly ConditionalWeakTable<IRecord, RecordText> texts = [];
    private readonly FrozenDictionary<string, Commitment[]> commitmentsByDeal;
    private readonly FrozenDictionary<string, string[]> parts;
    private readonly FrozenDictionary<string, string[]> overlaps;
    private readonly FrozenDictionary<string, Dispute[]> disputes;
    private readonly FrozenDictionary<string, Metric[]> metricsByCompany;

    internal Ledger(LedgerRecords records)
    {
        Records = records;
        undated = new(() => new(this));
        searchIndex = new(() => new(this));
        Companies = new(records.Companies);
        Sources = new(records.Sources);
        Deals = new(records.Deals);
        Commitments = new(records.Commitments);
        Metrics = new(records.Metrics);
        Disputes = new(records.Disputes);
        Briefs = new(records.Briefs);
        Guides = new(records.Guides);
        commitmentsByDeal = Index(Commitments, commitment => commitment.Deal is { } deal ? [deal] : []);
        metricsByCompany = Index(Metrics, metric => metric.Company is { } company ? [company] : []);
        disputes = Index(Disputes, dispute => dispute.Records.Concat(dispute.Claims.Select(claim => claim.Record).OfType<string>()).Distinct());
        var agreements = Deals.Cast<IAgreement>().Concat(Commitments).ToList();
        parts = Index(agreements, record => record.PartOf is { } whole ? [whole] : [], record => record.Id);
        overlaps = Ties.BothWays(agreements.SelectMany(record => record.Overlaps, (record, other) => (record.Id, other)));
        Currencies = [.. agreements.SelectMany(record => record.Revisions)
            .Select(revision => revision.Amount is { IsKnown: true } amount ? amount.Value.CurrencyOfAll : null).OfType<string>()
            .CountBy(currency => currency).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => count.Key)];
        if (Currencies.Count > LedgerLimits.MostCurrencies)
            throw new ArgumentException($"The amounts are in {Currencies.Count} currencies, and a ledger holds at most {LedgerLimits.MostCurrencies}.", nameof(records));
        Numbers = new(this);
        companyNumbers = new(() => new(this));
        DealIndex = RecordIndex.OfDeals(this);
        CommitmentIndex = RecordIndex.OfCommitments(this);
    }

    /// <summary>Everything, withdrawn records too, as it is stored.</summary>
    public LedgerRecords Records { get; }
    public RecordSet<Company> Companies { get; }
    public RecordSet<Source> Sources { get; }
    public RecordSet<Deal> Deals { get; }
    public RecordSet<Commitment> Commitments { get; }
    public RecordSet<Metric> Metrics { get; }
    public RecordSet<Dispute> Disputes { get; }
    public RecordSet<Brief> Briefs { get; }
    public RecordSet<Guide> Guides { get; }

    /// <summary>The currency that most amounts are stated in: the one that money without any is put under. R7.</summary>
    public string MainCurrency => Currencies is [var most, ..] ? most : "USD";

    /// <summary>Those that amounts are stated in, the most used first.</summary>
    public IReadOnlyList<string> Currencies { get; }

    internal AgreementNumbers Numbers { get; }

    internal CompanyNumbers CompanyNumbers => companyNumbers.Value;

    internal RecordIndex DealIndex { get; }

    internal RecordIndex CommitmentIndex { get; }

    /// <summary>The ledger as of a date, or with all that is known where the date is left out. R1.</summary>
    public LedgerView AsOf(DateOnly? date = null)
    {
        if (date is null) return undated.Value;
        if (views.Count >= Math.Clamp(MostStates / Math.Max(1, Numbers.Count), 4, MostViews)) views.Clear();
        return views.GetOrAdd(date.Value, static (day, ledger) => ledger.undated.Value.On(day), this);
    }

    /// <summary>Finds records by their words. The first to ask waits for the index, unless <see cref="PrepareSearch"/> was called before.</summary>
    public SearchResult Search(SearchQuery query) => new(searchIndex.Value, query);

    /// <summary>Builds the index of <see cref="Search"/>, in about a second for 100,000 deals.</summary>
    public void PrepareSearch() => _ = searchIndex.Value;

    public IReadOnlyList<Commitment> CommitmentsOf(string deal) => commitmentsByDeal.GetValueOrDefault(deal) ?? [];

    /// <summary>Ids of the records whose whole this one is.</summary>
    public IReadOnlyList<string> PartsOf(string id) => parts.GetValueOrDefault(id) ?? [];

    /// <summary>Ids of the records that share money with this one, whichever of the two says so.</summary>
    public IReadOnlyList<string> OverlapsOf(string id) => overlaps.GetValueOrDefault(id) ?? [];

    /// <summary>The words that a record of this ledger is found by.</summary>
    internal RecordText TextOf(IRecord record) => texts.GetValue(record, found => RecordText.Of(this, found));

    public IReadOnlyList<Dispute> DisputesOf(string record) => disputes.GetValueOrDefault(record) ?? [];

    /// <summary>Of the sources that a record has up to a date.</summary>
    internal IEnumerable<Grade> GradesOf(IAgreement record, State state) =>
        record.Revisions.Take(state.Revisions).SelectMany(revision => revision.Sources).Select(Sources.Resolve).OfType<Source>().Select(source => source.Grade);

    /// <summary>The deals to which a company is a party.</summary>
    public IReadOnlyList<Deal> DealsWith(string company) => At(Deals, CompanyNumbers.DealsWith(company));

    /// <summary>The commitments that a company makes or receives.</summary>
    public IReadOnlyList<Commitment> CommitmentsWith(string company) => At(Commitments, CompanyNumbers.CommitmentsWith(company));

    public IReadOnlyList<Metric> MetricsOf(string company) => metricsByCompany.GetValueOrDefault(company) ?? [];

    /// <summary>Ids of all deals, commitments and metrics of a company.</summary>
    public IEnumerable<string> RecordsOf(string company) => DealsWith(company).Select(deal => deal.Id)
        .Concat(CommitmentsWith(company).Select(commitment => commitment.Id)).Concat(MetricsOf(company).Select(metric => metric.Id));

    private static T[] At<T>(RecordSet<T> records, ReadOnlySpan<int> numbers) where T : class, IRecord
    {
        var found = new T[numbers.Length];
        for (var i = 0; i < found.Length; i++) found[i] = records[numbers[i]];
        return found;
    }

    private static FrozenDictionary<string, T[]> Index<T>(IEnumerable<T> records, Func<T, IEnumerable<string>> keys) =>
        Index(records, keys, record => record);

    private static FrozenDictionary<string, TValue[]> Index<T, TValue>(
        IEnumerable<T> records, Func<T, IEnumerable<string>> keys, Func<T, TValue> value) =>
        records.SelectMany(keys, (record, key) => (key, value: value(record))).GroupBy(pair => pair.key)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.value).ToArray(), StringComparer.Ordinal);
}
