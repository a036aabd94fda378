using System.Globalization;
using System.Text.Json;
using CsCheck;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>
/// What is asked over HTTP is what the ledger itself answers, on ledgers full of what makes sums hard. They are published one after
/// the other, and one host answers over them all.
/// </summary>
public sealed class AnySumsTests(AzuriteFixture azurite)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    // Of the fourth company none is known, of the second no report.
    private static readonly Metric[] Revenues =
        [Revenue("c0", MetricBasis.Reported), Revenue("c1", MetricBasis.Guidance), Revenue("c2", MetricBasis.Reported)];

    private static readonly Gen<Question> Questions = Gen.Select(AnyQuery.Queries, Gen.Int[-1, 6], Gen.Int[0, 3], Gen.Bool,
        (query, month, company, explain) => new Question(Asking(query), month < 0 ? null : AnyMoney.FirstDay.AddMonths(month), $"c{company}", explain));

    [Fact]
    public Task Answers_over_http_are_the_ledger_s_own() =>
        Gen.Select(AnyMoney.Records(), Questions.Array[12]).Array[8].SampleAsync(async cases =>
        {
            var asked = cases.Select(one => (Ledger: AnyMoney.Ledger([.. one.Item1, .. Revenues]), Questions: one.Item2)).DistinctBy(one => LedgerText(one.Ledger)).ToList();
            await using var api = await PublishedAsync([.. asked.Select(one => one.Ledger)]);
            for (var i = 0; i < asked.Count; i++)
                foreach (var (path, answer) in asked[i].Questions.SelectMany(question => question.Asked(asked[i].Ledger, i + 1)))
                    AssertSame(answer, await api.Client.JsonAsync(path), $"{path} over\n{LedgerText(asked[i].Ledger)}");
        }, iter: 1, threads: 1);

    private static void AssertSame(object own, JsonElement overHttp, string asked) =>
        Assert.True(JsonElement.DeepEquals(JsonSerializer.SerializeToElement(own, own.GetType(), LedgerJson.Options), overHttp), asked);

    private static Metric Revenue(string company, MetricBasis basis) => new()
    {
        Id = $"{company}-revenue-2025",
        Company = company,
        Name = "revenue",
        Period = new(2025),
        Unit = "USD",
        Basis = basis,
        Revisions = [new() { AsOf = AnyMoney.FirstDay.AddMonths(3), Value = 37.5m, Bound = Bound.About }],
    };

    private static string LedgerText(Ledger ledger) => JsonSerializer.Serialize(ledger.Records, LedgerJson.Options);

    // The kind of the random query may be one of the other side, which HTTP refuses.
    private static TotalsQuery Asking(TotalsQuery query) =>
        query.Filter.Kinds is null ? query : query with { Filter = query.Filter with { Kinds = new HashSet<string> { query.Of == SumOf.Deals ? "equity" : "purchase" } } };

    private async Task<RunningApi> PublishedAsync(List<Ledger> ledgers)
    {
        var (connection, prefix) = (await azurite.ConnectionStringAsync(), AzuriteFixture.NewPrefix());
        var storage = LedgerStorage.Connect(connection, prefix);
        foreach (var (ledger, version) in ledgers.Select((ledger, i) => (ledger, i + 1)))
            Assert.Equal(version, (await new LedgerPublisher(storage).PublishAsync(ledger, cancellation: Answers.Cancellation)).Version);
        return await RunningApi.ServeAsync(connection, Answers.Cancellation, prefix);
    }

    /// <summary>One question, put to each of the routes that add money up.</summary>
    private sealed record Question(TotalsQuery Query, DateOnly? AsOf, string Company, bool Explain)
    {
        public IEnumerable<(string Path, object Answer)> Asked(Ledger ledger, int version)
        {
            // A currency that the ledger has no money in is refused.
            var filter = Query.Filter.Currency is { } currency && !ledger.Currencies.Contains(currency) ? Query.Filter with { Currency = null } : Query.Filter;
            var (view, asked, shared) = (ledger.AsOf(AsOf), new Asked(version, AsOf, Today, Explain), $"version={version}&explain={(Explain ? "true" : "false")}");
            yield return ($"totals?{shared}{Of}{By}{Text(filter)}", TotalsAnswer.Of(view, Query with { Filter = filter }, asked));
            yield return ($"schedule?{shared}{Of}{Text(filter)}", ScheduleAnswer.Of(view, new(Query.Of, filter), null, asked));
            yield return ($"flows?{shared}{Text(filter)}", FlowsAnswer.Of(view, filter, null, asked));
            var others = filter with { Companies = null, Payers = null, Kinds = null };
            yield return ($"coverage/{Company}?{shared}{Text(others)}", CoverageAnswer.Of(view, ledger.Companies.Find(Company)!, others, null, null, asked));
        }

        private string Of => $"&of={Words.Of(Query.Of)}";

        private string By => Query.By is { } by ? $"&by={Words.Of(by)}" : "";

        private string Text(Filter filter) => string.Concat(
            AsOf is { } date ? string.Create(CultureInfo.InvariantCulture, $"&asOf={date:yyyy-MM-dd}") : "",
            All("company", filter.Companies), All("payer", filter.Payers), All("payee", filter.Payees), All("kind", filter.Kinds),
            All("class", filter.Classes?.Select(Words.Of)), filter.Currency is { } currency ? $"&currency={currency}" : "");

        private static string All(string name, IEnumerable<string>? values) => values is null ? "" : $"&{name}={string.Join(',', values)}";
    }
}
