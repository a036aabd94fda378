namespace Outlay.Pages.Models;

/// <summary>All deals, as <c>/api/deals</c> answers them.</summary>
public sealed record DealsModel(IReadOnlyList<DealAnswer> Deals);

/// <summary>One deal, as <c>/api/deals/{id}</c> answers it, with the records that it names.</summary>
/// <param name="Commitments">Those that state the deal's money.</param>
/// <param name="Whole">The deal that it is part of.</param>
/// <param name="History">Its revisions, the newest first.</param>
public sealed record DealModel(
    DealAnswer Deal, IReadOnlyList<CommitmentAnswer> Commitments, DealAnswer? Whole, IReadOnlyList<DealAnswer> Parts,
    IReadOnlyList<DealAnswer> Overlaps, IReadOnlyList<DisputeAnswer> Disputes, IReadOnlyList<RevisionAnswer> History);

/// <summary>All commitments, as <c>/api/commitments</c> answers them.</summary>
public sealed record CommitmentsModel(IReadOnlyList<CommitmentAnswer> Commitments);

/// <summary>One commitment, as <c>/api/commitments/{id}</c> answers it, with the records that it names.</summary>
/// <param name="Deal">The deal whose money this is.</param>
/// <param name="History">Its revisions, the newest first.</param>
public sealed record CommitmentModel(
    CommitmentAnswer Commitment, DealAnswer? Deal, CommitmentAnswer? Whole, IReadOnlyList<CommitmentAnswer> Parts,
    IReadOnlyList<CommitmentAnswer> Overlaps, IReadOnlyList<DisputeAnswer> Disputes, IReadOnlyList<RevisionAnswer> History);

/// <summary>All companies, as <c>/api/companies</c> answers them.</summary>
public sealed record CompaniesModel(IReadOnlyList<CompanyAnswer> Companies);

/// <summary>One company, as <c>/api/companies/{id}</c> answers it.</summary>
public sealed record CompanyModel(CompanyProfile Company);
