using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Outlay.Bench;

/// <summary>
/// Questions after sums over a large ledger, as the API answers them, findings included. Lists are made where they are read, so
/// each answer is read: every sum by class, how many records were counted, and of what was left out each with its reason. To
/// compare machines by, the same run looks up every record by its id once: what any answer costs at least that names them all.
/// </summary>
[MemoryDiagnoser]
public class SumBenchmarks
{
    private static readonly Asked Asked = new(1, null, new(2026, 11, 1), Explain: false);
    private static readonly HashSet<StatusClass> EveryClass = [.. Enum.GetValues<StatusClass>()];

    private readonly LedgerView view = LargeLedger.Build().AsOf();
    private readonly string[] deals;
    private readonly string[] commitments;

    public SumBenchmarks()
    {
        deals = [.. view.Deals.Select(deal => deal.Record.Id)];
        commitments = [.. view.Commitments.Select(commitment => commitment.Record.Id)];
        // Kept with the view, as it is while a version is served.
        view.Findings(Asked.Today);
    }

    [Benchmark(Baseline = true)]
    public decimal LookUpEveryRecord() =>
        deals.Sum(id => view.Deal(id)!.Money[0].Interval.Low) + commitments.Sum(id => view.Commitment(id)!.Money.Interval.Low);

    [Benchmark]
    public object AllCommitments() => Total(SumOf.Commitments, Filter.None);

    [Benchmark]
    public object AllDeals() => Total(SumOf.Deals, Filter.None);

    [Benchmark]
    public object DealsOfEveryClass() => Total(SumOf.Deals, new() { Classes = EveryClass });

    [Benchmark]
    public object SignedDeals() => Total(SumOf.Deals, new() { Statuses = new HashSet<Status> { Status.Signed } });

    [Benchmark]
    public object OnePayer() => Total(SumOf.Commitments, new() { Payers = One(AnyRecord.CompanyId(0)) });

    [Benchmark]
    public object EquityInDollarsNamingAllElse() => Total(SumOf.Deals, new() { Kinds = One("equity"), Currency = "USD" });

    [Benchmark]
    public object ByPayer() => Total(SumOf.Commitments, Filter.None, GroupBy.Payer);

    [Benchmark]
    public object DealsByPayer() => Total(SumOf.Deals, Filter.None, GroupBy.Payer);

    [Benchmark]
    public object DealsByPayee() => Total(SumOf.Deals, Filter.None, GroupBy.Payee);

    [Benchmark]
    public object DealsByYear() => Total(SumOf.Deals, Filter.None, GroupBy.Year);

    [Benchmark]
    public object DealsByKind() => Total(SumOf.Deals, Filter.None, GroupBy.Kind);

    [Benchmark]
    public object DealsByPayerInDollars() => Total(SumOf.Deals, new() { Currency = "USD" }, GroupBy.Payer);

    [Benchmark]
    public object DealsByPayerSince2024() => Total(SumOf.Deals, new() { Since = new(2024, 1, 1) }, GroupBy.Payer);

    [Benchmark]
    public object SignedDealsByPayer() => Total(SumOf.Deals, new() { Statuses = new HashSet<Status> { Status.Signed } }, GroupBy.Payer);

    [Benchmark]
    public object DealsOfEveryClassByPayer() => Total(SumOf.Deals, new() { Classes = EveryClass }, GroupBy.Payer);

    [Benchmark]
    public object DealsOfEveryClassByPayerInDollarsSince2024() =>
        Total(SumOf.Deals, new() { Classes = EveryClass, Currency = "USD", Since = new(2024, 1, 1) }, GroupBy.Payer);

    [Benchmark]
    public object DealsOfOnePayer() => Total(SumOf.Deals, new() { Payers = One(AnyRecord.CompanyId(0)) });

    [Benchmark]
    public object DealsOfOnePayerByPayee() => Total(SumOf.Deals, new() { Payers = One(AnyRecord.CompanyId(0)) }, GroupBy.Payee);

    [Benchmark]
    public object DealsOfTenPayers() => Total(SumOf.Deals, new() { Payers = Enumerable.Range(0, 10).Select(AnyRecord.CompanyId).ToHashSet() });

    [Benchmark]
    public object DealsOfOneParty() => Total(SumOf.Deals, new() { Companies = One(AnyRecord.CompanyId(0)) });

    [Benchmark]
    public object ScheduleOfAllCommitments() => Years(SumOf.Commitments, Filter.None);

    [Benchmark]
    public object ScheduleOfAllDeals() => Years(SumOf.Deals, Filter.None);

    [Benchmark]
    public object ScheduleOfDealsOfEveryClass() => Years(SumOf.Deals, new() { Classes = EveryClass });

    [Benchmark]
    public object ScheduleOfDealsOfOnePayer() => Years(SumOf.Deals, new() { Payers = One(AnyRecord.CompanyId(0)) });

    [Benchmark]
    public object ScheduleOfDealsOfEveryClassSince2024() => Years(SumOf.Deals, new() { Classes = EveryClass, Since = new(2024, 1, 1) });

    [Benchmark]
    public object CoverageOfTheLargest() => CoverageAnswer.Of(view, view.Ledger.Companies.Find(AnyRecord.CompanyId(0))!, Filter.None, null, null, Asked);

    /// <summary>Written as the API writes it: every id, reason and finding.</summary>
    [Benchmark]
    public object AllDealsWrittenAsJson() => Written(TotalsAnswer.Of(view, new(SumOf.Deals, Filter.None), Asked));

    [Benchmark]
    public object DealsByPayerWrittenAsJson() => Written(TotalsAnswer.Of(view, new(SumOf.Deals, Filter.None, GroupBy.Payer), Asked));

    [Benchmark]
    public object FlowsWrittenAsJson() => Written(FlowsAnswer.Of(view, Filter.None, null, Asked));

    [Benchmark]
    public object FlowsWithLoops() => Read(FlowsAnswer.Of(view, Filter.None, null, Asked));

    [Benchmark]
    public object FlowsOfPurchases() => Read(FlowsAnswer.Of(view, new() { Kinds = One("purchase") }, null, Asked));

    private decimal Total(SumOf of, Filter filter, GroupBy? by = null)
    {
        var answer = TotalsAnswer.Of(view, new(of, filter, by), Asked);
        return answer.Excluded.Count(IsOfKind) + answer.Findings.Count + answer.Data.Sum(total =>
            total.Interval.Low + total.Classes.Values.Sum(sum => sum.Low) + total.Counted.Count + total.Excluded.Count(IsOfKind));
    }

    private decimal Years(SumOf of, Filter filter)
    {
        var answer = ScheduleAnswer.Of(view, new(of, filter), null, Asked);
        return answer.Data.Sum(schedule => schedule.Years.Sum(year => year.Total.Low) + schedule.Counted.Count + schedule.Excluded.Count(IsOfKind));
    }

    private static decimal Read(FlowsAnswer answer) => answer.Loops.Count + answer.Findings.Count + answer.Excluded.Count(IsOfKind)
        + answer.Edges.Sum(edge => edge.Money.Sum(money => money.Total.Low + money.Records.Count + money.Excluded.Count(IsOfKind)));

    private static bool IsOfKind(Exclusion left) => left.Reason == ExclusionReason.Kind;

    private static object Written(object answer)
    {
        JsonSerializer.Serialize(Stream.Null, answer, answer.GetType(), LedgerJson.Options);
        return answer;
    }

    private static HashSet<string> One(string id) => [id];
}
