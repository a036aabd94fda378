using System.Globalization;
using System.Text.Json.Nodes;

namespace Outlay.Tests;

/// <summary>What the code answers to the questions of answers.yaml, in the file's own form.</summary>
internal static class WorkedAnswers
{
    private static readonly Ledger Ledger = ContentLedger.Read();

    public static readonly IReadOnlyDictionary<string, Func<JsonObject, JsonObject>> ByName = new Dictionary<string, Func<JsonObject, JsonObject>>
    {
        ["openai-purchases-2025-12-23"] = asked => Sum(asked, new(SumOf.Commitments, new() { Payers = One("openai"), Kinds = One("purchase") })),
        ["anthropic-pledged-2025-12-31"] = asked => Sum(asked, new(SumOf.Deals,
            new() { Companies = One("anthropic"), Roles = new HashSet<Role> { Role.Investee }, Kinds = One("equity") })),
        ["openai-coverage-2025-12-23"] = Coverage,
        ["deals-by-class"] = asked => ByDate(asked, DealsByClass),
        ["openai-amazon-equity-state"] = asked => ByDate(asked, State),
        ["loops-with-nvidia-2026-11-01"] = asked => WorkedFlows.Loops(DateOf(asked), View(asked), "nvidia"),
        ["guarantees-by-payer-2026-11-01"] = Guarantees,
        ["amazon-openai-edges"] = asked => ByDate(asked, WorkedFlows.Edges),
    };

    private static HashSet<string> One(string id) => [id];

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static LedgerView View(JsonObject asked) => Ledger.AsOf(Date(DateOf(asked)));

    private static string DateOf(JsonObject asked) => asked["asOf"]!.GetValue<string>();

    private static JsonObject ByDate(JsonObject asked, Func<LedgerView, JsonNode> answer) => AnswerForm.Object(
        from entry in asked
        where DateOnly.TryParse(entry.Key, CultureInfo.InvariantCulture, out _)
        select (entry.Key, answer(Ledger.AsOf(Date(entry.Key)))));

    private static JsonObject Sum(JsonObject asked, TotalsQuery query)
    {
        var view = View(asked);
        var totals = Totals.Of(view, query, view.Date);
        return new()
        {
            ["asOf"] = DateOf(asked),
            ["groups"] = AnswerForm.Groups(view, totals.All, asked["groups"]!.AsObject()),
            ["excluded"] = AnswerForm.Excluded(totals.Excluded.Concat(
                totals.All.SelectMany(total => total.Excluded).Where(exclusion => !AnswerForm.IsOfParts(exclusion)))),
        };
    }

    private static JsonObject Coverage(JsonObject asked)
    {
        var view = View(asked);
        var totals = Totals.Of(view, new(SumOf.Commitments, new() { Payers = One("openai"), Kinds = One("purchase") }), view.Date);
        var coverage = Assert.Single(Outlay.Coverage.Of(view, totals.All, "openai"));
        var inAll = coverage.InAll!;
        var whole = Assert.Single(inAll.Wholes);
        Assert.Equal((CountedBy.Whole, inAll.Ratio), (whole.CountedBy, whole.ByWhole));
        return new()
        {
            ["asOf"] = DateOf(asked),
            ["revenue"] = new JsonObject { ["id"] = inAll.Revenue.Id, ["period"] = inAll.Revenue.Period, ["interval"] = AnswerForm.Of(inAll.Revenue.Interval) },
            ["inAll"] = new JsonObject
            {
                ["by the total, which counts as its whole"] = AnswerForm.Of(inAll.Ratio),
                ["byParts"] = AnswerForm.Of(whole.ByParts),
            },
            ["perYear"] = AnswerForm.Object(coverage.Years.Select(year => ($"{year.Year}", new JsonObject
            {
                ["commitments"] = AnswerForm.Of(year.Commitments),
                ["ratio"] = year.Ratio is { } ratio ? AnswerForm.Of(ratio) : year.Missing!.Replace($" for {year.Year}", "", StringComparison.Ordinal),
            }))),
        };
    }

    private static JsonObject DealsByClass(LedgerView view)
    {
        var classes = view.Deals.GroupBy(deal => Words.Of(deal.State.Class)).ToList();
        return new()
        {
            ["total"] = view.Deals.Count,
            ["byClass"] = AnswerForm.Object(classes.Select(deals => (deals.Key, JsonValue.Create(deals.Count())))),
            ["ids"] = AnswerForm.Object(classes.Where(deals => deals.Key != "agreed")
                .Select(deals => (deals.Key, AnswerForm.Ids(deals.Select(deal => deal.Record.Id))))),
        };
    }

    private static JsonNode State(LedgerView view)
    {
        if (view.Deal("openai-amazon-equity") is not { } deal) return "absent";
        var valuation = deal.State.Valuation!;
        var worth = AnswerForm.Of(valuation.Interval);
        worth["currency"] = valuation.CurrencyOfAll;
        if (valuation.Basis is { } basis) worth["basis"] = basis;
        return new JsonObject
        {
            ["status"] = Words.Of(deal.State.Status),
            ["class"] = Words.Of(deal.State.Class),
            ["revision"] = deal.State.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["amount"] = AnswerForm.Object(deal.Money.GroupBy(money => $"{Words.Of(money.Kind!.Value)} {Words.Of(money.Class)}").Select(money => (money.Key, Stated([.. money])))),
            ["valuation"] = worth,
        };
    }

    private static JsonObject Stated(IReadOnlyList<Money> money)
    {
        var stated = AnswerForm.Of(Interval.Sum(money.Select(one => one.Interval)));
        stated["from"] = AnswerForm.Ids(money.Select(one => one.Stated));
        return stated;
    }

    private static JsonObject Guarantees(JsonObject asked)
    {
        var view = View(asked);
        var totals = Totals.Of(view, new(SumOf.Commitments, new() { Kinds = One("guarantee") }, GroupBy.Payer), view.Date);
        var payers = AnswerForm.Object(totals.All.GroupBy(total => total.Group!).Select(payer =>
            (payer.Key, AnswerForm.Groups(view, payer, asked[payer.Key] as JsonObject ?? []))));
        payers["asOf"] = DateOf(asked);
        return payers;
    }
}
