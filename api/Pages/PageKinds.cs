using Outlay.Briefs;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>Every form of address that the website has.</summary>
internal static class PageKinds
{
    public static readonly IReadOnlyList<PageKind> All =
    [
        new("/", null, (scope, _) => [.. Shown.Deals(scope), .. Shown.Commitments(scope), .. Shown.Briefs(scope)], (scope, _) => Home(scope)),
        new("/deals/", null, (scope, _) => Shown.Deals(scope), (scope, _) => new("deals", "Deals",
            "Every deal of the ledger, with its kind, status, amount and sources.", () => new DealsModel([.. scope.LatestDeals]), ["table.js"])),
        new("/deals/", scope => scope.View.Deals.Select(known => known.Record.Id), Shown.Deal,
            (scope, id) => scope.Deal(id) is { } deal ? Deal(scope, deal) : null),
        new("/commitments/", null, (scope, _) => Shown.Commitments(scope), (scope, _) => new("commitments", "Commitments",
            "Money that one company is to spend, on another or on a purpose.", () => new CommitmentsModel([.. scope.LatestCommitments]), ["table.js"])),
        new("/commitments/", scope => scope.View.Commitments.Select(known => known.Record.Id), Shown.Commitment,
            (scope, id) => scope.Commitment(id) is { } commitment ? Commitment(scope, commitment) : null),
        new("/companies/", null, (scope, _) => Shown.Companies(scope), (scope, _) => Companies(scope)),
        new("/companies/", scope => scope.Ledger.Companies.Select(company => company.Id), Shown.Company,
            (scope, id) => scope.Ledger.Companies.Find(id) is { } company ? Company(scope, company) : null),
        new("/flows/", null, (scope, _) => [.. Shown.Deals(scope), .. Shown.Commitments(scope)], (scope, _) => new("flows", "Flows",
            "The graph of money between companies, and the loops in it.",
            () => Flows(scope), ["flows.js"])),
        new("/briefs/", null, (scope, _) => Shown.Briefs(scope), (scope, _) => new("briefs", "Briefs",
            "Analyses whose figures are bound to the ledger.", () => new BriefsModel(scope.Briefs))),
        new("/briefs/", BriefIds, Shown.Brief, (scope, id) => Brief(scope, id, isNow: false)),
        new("/briefs/", BriefIds, Shown.Brief, (scope, id) => Brief(scope, id, isNow: true), "now/"),
        new("/data/reference/", null, (scope, _) => [.. Shown.Deals(scope), .. Shown.Commitments(scope), .. Shown.Companies(scope)], (scope, _) => new(
            "reference", "API reference", "Every route of the API, with its parameters, answers and examples.", () => scope.Reference.Value)),
        .. Section(GuideSection.Data, "Data", "The ledger as an API and as files, for anybody to use."),
        .. Section(GuideSection.About, "About", "How the ledger is made, and what its figures mean."),
    ];

    /// <summary>The id of the brief that an address is about, if it is about one.</summary>
    public static string? BriefAt(string path) =>
        All.Where(kind => kind.IsOfBriefs).Select(kind => kind.IdIn(path)).FirstOrDefault(id => id is not null);

    /// <summary>What is shown at an address; <c>null</c> where there is no page.</summary>
    public static PageContent? At(PageScope scope, string path) =>
        All.Select(kind => kind.IdIn(path) is { } id ? kind.Of(scope, id) : null).FirstOrDefault(content => content is not null);

    private static IEnumerable<PageKind> Section(GuideSection section, string title, string description)
    {
        var (word, address) = (Words.Of(section), $"/{Words.Of(section)}/");
        yield return new(address, null, (scope, _) => Shown.Guides(scope, section),
            (scope, _) => new(word, title, description, () => new SectionPageModel(scope.Guides(section), scope.Published.Files ?? [])));
        yield return new(address, scope => scope.Guides(section).Select(guide => guide.Id), (_, id) => [(RecordType.Guide, id)],
            (scope, id) => scope.Ledger.Guides.Find(id) is { } guide && guide.Section == section ? Guide(scope, guide) : null);
    }

    private static IEnumerable<string> BriefIds(PageScope scope) => scope.Ledger.Briefs.Select(brief => brief.Id);

    private static PageContent Home(PageScope scope) => new("home", "Outlay",
        "An open ledger of AI-infrastructure deals and commitments: who promised how much to whom, when, for what, according to whom.",
        () => new HomeModel(
            SumsInWords.Of(scope.View, Filter.None, "/api/totals?of=commitments"), YearsInWords.Of(scope.View), LatestChanges.Of(scope),
            [.. scope.Briefs.Take(5)]));

    private static FlowsModel Flows(PageScope scope) =>
        FlowsInWords.Of(scope.View, new() { Kinds = scope.Query.Kinds, Classes = scope.Query.Classes }, scope.Today);

    private static PageContent Deal(PageScope scope, DealAnswer deal) => new("deal", deal.Title,
        $"{Reading.Label(deal.Kind)} deal, {Reading.Label(deal.Status).ToLowerInvariant()}, as of {Reading.Day(deal.AsOf)}.",
        () => new DealModel(deal, scope.CommitmentsOf(deal.Commitments), scope.Deal(deal.PartOf), scope.DealsOf(deal.Parts),
            scope.DealsOf(deal.Overlaps), scope.DisputesOf(deal.Id), History.Of(deal),
            scope.BriefsCiting([deal.Id, .. deal.Commitments]), scope.CitationOf("deals", deal.Id, deal.Title)));

    private static PageContent Commitment(PageScope scope, CommitmentAnswer commitment) => new("commitment", commitment.Title,
        $"{Reading.Label(commitment.Kind)} commitment of {commitment.From.Name}, {Reading.Label(commitment.Status).ToLowerInvariant()}, as of {Reading.Day(commitment.AsOf)}.",
        () => new CommitmentModel(commitment, scope.Deal(commitment.Deal), scope.Commitment(commitment.PartOf), scope.CommitmentsOf(commitment.Parts),
            scope.CommitmentsOf(commitment.Overlaps), scope.DisputesOf(commitment.Id), History.Of(commitment), scope.BriefsCiting([commitment.Id]),
            scope.CitationOf("commitments", commitment.Id, commitment.Title)));

    private static PageContent Companies(PageScope scope) => new("companies", "Companies", "The parties of the deals.",
        () => new CompaniesModel([.. scope.Ledger.Companies.OrderBy(company => company.Name, StringComparer.OrdinalIgnoreCase).Select(company => CompanyAnswer.Of(scope.View, company))]));

    private static PageContent Company(PageScope scope, Company company) => new("company", company.Name,
        $"What {company.Name} has promised to pay and is to be paid, its deals, commitments and figures.", () => new CompanyModel(
            CompanyProfile.Of(scope.View, company),
            SumsInWords.Of(scope.View, new() { Payers = new HashSet<string> { company.Id } }, $"/api/totals?of=commitments&payer={company.Id}"),
            SumsInWords.Of(scope.View, new() { Payees = new HashSet<string> { company.Id } }, $"/api/totals?of=commitments&payee={company.Id}"),
            CoverageInWords.Of(scope.View, company.Id),
            [.. scope.LatestDeals.Where(deal => deal.Parties.Any(party => party.Id == company.Id))],
            [.. scope.LatestCommitments.Where(one => one.From.Id == company.Id || one.To?.Id == company.Id)],
            scope.BriefsCiting(RecordsOf(scope, company.Id))));

    private static IEnumerable<string> RecordsOf(PageScope scope, string company) => scope.Ledger.DealsWith(company).Select(deal => deal.Id)
        .Concat(scope.Ledger.CommitmentsWith(company).Select(commitment => commitment.Id))
        .Concat(scope.Ledger.MetricsOf(company).Select(metric => metric.Id));

    private static PageContent? Brief(PageScope scope, string id, bool isNow) => scope.Ledger.Briefs.Find(id) is { } brief
        ? new("brief", brief.Title, brief.Summary, () => BriefModel.Of(scope, brief, isNow), Metadata: Metadata.OfBrief(brief))
        : null;

    private static PageContent Guide(PageScope scope, Guide guide) => new("guide", guide.Title, guide.Summary,
        () => new GuideModel(guide, MarkdownInPage.Of(BriefRenderer.Render(guide.Markdown), scope.Root), PageLinks.Rooted(guide.Markdown, scope.Root), guide.Section, scope.Guides(guide.Section)));
}
