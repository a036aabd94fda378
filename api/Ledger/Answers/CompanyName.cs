namespace Outlay;

/// <summary>A company as an answer names it.</summary>
public sealed record CompanyName(string Id, string Name)
{
    public static CompanyName Of(Ledger ledger, string id) => ledger.Companies.Resolve(id) is { } company ? new(company.Id, company.Name) : new(id, id);
}

/// <summary>A party to a deal, as an answer names it.</summary>
public sealed record PartyAnswer(string Id, string Name, Role Role);
