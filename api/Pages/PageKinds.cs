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
            "Every deal of the ledger, with its kind, status, amount and sources.", new DealsModel(scope.Deals))),
        new("/deals/", scope => scope.View.Deals.Select(known => known.Record.Id), Shown.Deal,
            (scope, id) => scope.Deal(id) is { } deal ? Deal(scope, deal) : null),
        new("/commitments/", null, (scope, _) => Shown.Commitments(scope), (scope, _) => new("commitments", "Commitments",
            "Money that one company is to spend, on another or on a purpose.", new CommitmentsModel(scope.Commitments))),
        new("/commitments/", scope => scope.View.Commitments.Select(known => known.Record.Id), Shown.Commitment,
            (scope, id) => scope.Commitment(id) is { } commitment ? Commitment(scope, commitment) : null),
        new("/companies/", null, (scope, _) => Shown.Companies(scope), (scope, _) => Companies(scope)),
        new("/companies/", scope => scope.Ledger.Companies.Select(company => company.Id), Shown.Company,
            (scope, id) => scope.Ledger.Companies.Find(id) is { } company ? Company(scope, company) : null),
        new("/flows/", null, (scope, _) => [.. Shown.Deals(scope), .. Shown.Commitments(scope)], (scope, _) => new("flows", "Flows",
            "The graph of money between companies, and the loops in it.",
            FlowsModel.Of(scope.Ledger, Flows.Of(scope.View, Filter.None, scope.Today)))),
        new("/briefs/", null, (scope, _) => Shown.Briefs(scope), (scope, _) => new("briefs", "Briefs",
            "Analyses whose figures are bound to the ledger.", new BriefsModel(scope.Briefs))),
        new("/briefs/", BriefIds, Shown.Brief, (scope, id) => Brief(scope, id, isNow: false)),
        new("/briefs/", BriefIds, Shown.Brief, (scope, id) => Brief(scope, id, isNow: true), "now/"),
        .. Section(GuideSection.Data, "Data", "The ledger as an API and as files, for anybody to use."),
        .. Section(GuideSection.About, "About", "How the ledger is made, and what its figures mean."),
    ];

    private static IEnumerable<PageKind> Section(GuideSection section, string title, string description)
    {
        var (word, address) = (Words.Of(section), $"/{Words.Of(section)}/");
        yield return new(address, null, (scope, _) => Shown.Guides(scope, section),
            (scope, _) => new(word, title, description, new SectionPageModel(scope.Guides(section))));
        yield return new(address, scope => scope.Guides(section).Select(guide => guide.Id), (_, id) => [(RecordType.Guide, id)],
            (scope, id) => scope.Ledger.Guides.Find(id) is { } guide && guide.Section == section ? Guide(scope, guide) : null);
    }

    private static IEnumerable<string> BriefIds(PageScope scope) => scope.Ledger.Briefs.Select(brief => brief.Id);

    private static PageContent Home(PageScope scope) => new("home", "Outlay",
        "An open ledger of AI-infrastructure deals and commitments: who promised how much to whom, when, for what, according to whom.",
        new HomeModel([.. scope.Deals.OrderByDescending(deal => deal.AsOf).Take(10)], [.. scope.Briefs.Take(5)]));

    private static PageContent Deal(PageScope scope, DealAnswer deal) => new("deal", deal.Title,
        $"{Reading.Label(deal.Kind)} deal, {Reading.Label(deal.Status).ToLowerInvariant()}, as of {Reading.Day(deal.AsOf)}.",
        new DealModel(deal, scope.CommitmentsOf(deal.Commitments), scope.Deal(deal.PartOf), scope.DealsOf(deal.Parts),
            scope.DealsOf(deal.Overlaps), scope.DisputesOf(deal.Id), [.. deal.Revisions.Reverse()]));

    private static PageContent Commitment(PageScope scope, CommitmentAnswer commitment) => new("commitment", commitment.Title,
        $"{Reading.Label(commitment.Kind)} commitment of {commitment.From.Name}, {Reading.Label(commitment.Status).ToLowerInvariant()}, as of {Reading.Day(commitment.AsOf)}.",
        new CommitmentModel(commitment, scope.Deal(commitment.Deal), scope.Commitment(commitment.PartOf), scope.CommitmentsOf(commitment.Parts),
            scope.CommitmentsOf(commitment.Overlaps), scope.DisputesOf(commitment.Id), [.. commitment.Revisions.Reverse()]));

    private static PageContent Companies(PageScope scope) => new("companies", "Companies", "The parties of the deals.",
        new CompaniesModel([.. scope.Ledger.Companies.Select(company => CompanyAnswer.Of(scope.View, company))]));

    private static PageContent Company(PageScope scope, Company company) => new("company", company.Name,
        $"The deals, commitments and figures of {company.Name}.", new CompanyModel(CompanyProfile.Of(scope.View, company)));

    private static PageContent? Brief(PageScope scope, string id, bool isNow) => scope.Ledger.Briefs.Find(id) is { } brief
        ? new("brief", brief.Title, brief.Summary, BriefModel.Of(scope, brief, isNow))
        : null;

    private static PageContent Guide(PageScope scope, Guide guide) => new("guide", guide.Title, guide.Summary,
        new GuideModel(guide, RootedLinks.In(BriefRenderer.Render(guide.Markdown), scope.Root), guide.Section, scope.Guides(guide.Section)));
}
