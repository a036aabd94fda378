namespace Outlay.Pages.Models;

/// <summary>What the filters and columns of a complete table offer.</summary>
/// <param name="Section"><c>deals</c> or <c>commitments</c>, in the website and in the API alike.</param>
/// <param name="Companies">By name; only those that a record of the list names.</param>
public sealed record ListModel(
    string Section, int Total, IReadOnlyCollection<string> Kinds, IReadOnlyList<CompanyName> Companies, IReadOnlyList<ColumnChoice> Columns)
{
    public IReadOnlyCollection<string> Classes { get; } = Words.All<StatusClass>();

    public IReadOnlyCollection<string> Grades { get; } = Words.All<Grade>();

    internal static ListModel Of(IReadOnlyList<DealAnswer> deals) => new(
        "deals", deals.Count, Words.All<DealKind>(), Named(deals.SelectMany(deal => deal.Parties).Select(party => (party.Id, party.Name))),
        [new("kind", "Kind"), new("status", "Status"), new("amount", "Amount"), new("grade", "Best source"), new("date", "As of")]);

    internal static ListModel Of(IReadOnlyList<CommitmentAnswer> commitments) => new(
        "commitments", commitments.Count, Words.All<CommitmentKind>(),
        Named(commitments.SelectMany(one => new[] { one.From, one.To }).OfType<CompanyName>().Select(company => (company.Id, company.Name))),
        [new("kind", "Kind"), new("from", "From"), new("to", "To, or for"), new("status", "Status"), new("amount", "Amount"), new("grade", "Best source"), new("date", "As of")]);

    private static List<CompanyName> Named(IEnumerable<(string Id, string Name)> companies) =>
        [.. companies.Distinct().OrderBy(company => company.Name, StringComparer.OrdinalIgnoreCase).Select(company => new CompanyName(company.Id, company.Name))];
}

public sealed record ColumnChoice(string Id, string Words);
