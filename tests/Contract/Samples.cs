namespace Outlay.Tests;

/// <summary>One address of every function that answers from the ledger, by which the contract reaches it.</summary>
internal static class Samples
{
    /// <summary>By name of the function. These take <c>asOf</c>, <c>limit</c> and <c>cursor</c>, and answer with a page.</summary>
    public static readonly IReadOnlyDictionary<string, string> Lists = new Dictionary<string, string>
    {
        ["ListDeals"] = "deals",
        ["ListDealRevisions"] = "deals/openai-amazon-equity/revisions",
        ["ListCommitments"] = "commitments",
        ["ListCommitmentRevisions"] = "commitments/com-openai-infra-total/revisions",
        ["ListCompanies"] = "companies",
        ["ListMetrics"] = "metrics",
        ["ListSources"] = "sources",
        ["ListDisputes"] = "disputes",
        ["ListBriefs"] = "briefs",
        ["ListFindings"] = "findings",
    };

    public static readonly IReadOnlyDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["GetDeal"] = "deals/openai-amazon-equity",
        ["GetCommitment"] = "commitments/com-amazon-openai",
        ["GetCompany"] = "companies/openai",
        ["GetBrief"] = "briefs/amazon-openai-talks",
        ["ListChanges"] = "changes",
        ["GetTotals"] = "totals",
        ["GetSchedule"] = "schedule",
        ["GetCoverage"] = "coverage/openai",
        ["GetFlows"] = "flows",
        ["FindRecords"] = "search?q=openai",
        ["GetManifest"] = "manifest",
        ["GetOpenApi"] = "openapi.json",
    };

    /// <summary>Those of <see cref="Others"/> that take no <c>asOf</c>.</summary>
    private static readonly string[] Undated = ["GetBrief", "ListChanges", "FindRecords", "GetManifest", "GetOpenApi"];

    /// <summary>Files, which are streamed as they are stored.</summary>
    public static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["DownloadLedgerJson"] = "ledger.json",
        ["DownloadLedgerLines"] = "ledger.ndjson",
        ["DownloadLedgerSqlite"] = "ledger.sqlite",
        ["DownloadDeals"] = "deals.csv",
        ["DownloadCommitments"] = "commitments.csv",
        ["DownloadDataPackage"] = "datapackage.json",
    };

    public static TheoryData<string> OfFiles => [.. Files.Values];

    /// <summary>Feeds, which have formats of their own.</summary>
    public static readonly IReadOnlyDictionary<string, string> Feeds = new Dictionary<string, string>
    {
        ["GetAtomFeed"] = "feed.xml",
        ["GetJsonFeed"] = "feed.json",
    };

    /// <summary>These answer about the process at this moment, ledger or not.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfNow = new Dictionary<string, string>
    {
        ["GetHealth"] = "health",
        ["GetReadiness"] = "health/ready",
    };

    /// <summary>These answer with pages of the website, which have tests of their own.</summary>
    public static readonly IReadOnlyDictionary<string, string> Pages = new Dictionary<string, string> { ["GetPage"] = "pages/deals/" };

    public static TheoryData<string> OfLists => [.. Lists.Values];

    public static TheoryData<string> OfTheLedger => [.. Lists.Values, .. Others.Values];

    public static TheoryData<string> OfDates => [.. Lists.Values, .. Others.Where(other => !Undated.Contains(other.Key)).Select(other => other.Value)];

    public static TheoryData<string> All => [.. Lists.Values, .. Others.Values, .. OfNow.Values];
}
