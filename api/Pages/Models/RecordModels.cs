using Outlay.Briefs;
namespace Outlay.Pages.Models;

/// <summary>All deals, as <c>/api/deals</c> answers them.</summary>
public sealed record DealsModel(IReadOnlyList<DealAnswer> Deals)
{
    public ListModel List => ListModel.Of(Deals);
}

/// <summary>One deal, as <c>/api/deals/{id}</c> answers it, with the records that it names.</summary>
/// <param name="Commitments">Those that state the deal's money.</param>
/// <param name="Whole">The deal that it is part of.</param>
/// <param name="History">Its revisions, the newest first.</param>
/// <param name="Briefs">Those that take a figure from it.</param>
public sealed record DealModel(
    DealAnswer Deal, IReadOnlyList<CommitmentAnswer> Commitments, DealAnswer? Whole, IReadOnlyList<DealAnswer> Parts,
    IReadOnlyList<DealAnswer> Overlaps, IReadOnlyList<DisputeAnswer> Disputes, IReadOnlyList<HistoryEntry> History, IReadOnlyList<BriefAnswer> Briefs,
    Citation Cite);

/// <summary>All commitments, as <c>/api/commitments</c> answers them.</summary>
public sealed record CommitmentsModel(IReadOnlyList<CommitmentAnswer> Commitments)
{
    public ListModel List => ListModel.Of(Commitments);
}

/// <summary>One commitment, as <c>/api/commitments/{id}</c> answers it, with the records that it names.</summary>
/// <param name="Deal">The deal whose money this is.</param>
/// <param name="History">Its revisions, the newest first.</param>
/// <param name="Briefs">Those that take a figure from it.</param>
public sealed record CommitmentModel(
    CommitmentAnswer Commitment, DealAnswer? Deal, CommitmentAnswer? Whole, IReadOnlyList<CommitmentAnswer> Parts,
    IReadOnlyList<CommitmentAnswer> Overlaps, IReadOnlyList<DisputeAnswer> Disputes, IReadOnlyList<HistoryEntry> History, IReadOnlyList<BriefAnswer> Briefs,
    Citation Cite);

/// <summary>All companies, as <c>/api/companies</c> answers them.</summary>
public sealed record CompaniesModel(IReadOnlyList<CompanyAnswer> Companies);

/// <summary>One company, as <c>/api/companies/{id}</c> answers it, with what its money comes to.</summary>
/// <param name="Out">What it is to pay, agreed or done, by kind.</param>
/// <param name="In">What it is to be paid.</param>
/// <param name="Deals">That it is a party to, the newest first.</param>
/// <param name="Commitments">From it and to it, the newest first.</param>
/// <param name="Briefs">Those that take a figure from one of these records.</param>
public sealed record CompanyModel(
    CompanyProfile Company, IReadOnlyList<SumModel> Out, IReadOnlyList<SumModel> In, IReadOnlyList<CoverageModel> Coverage,
    IReadOnlyList<DealAnswer> Deals, IReadOnlyList<CommitmentAnswer> Commitments, IReadOnlyList<BriefAnswer> Briefs)
{
    /// <summary>Whether sums come first. Where there are none its deals do.</summary>
    public bool HasMoney => Out.Count > 0 || In.Count > 0;
}
