namespace Outlay.Pages;

/// <summary>Records that have another id now, or were withdrawn. R13.</summary>
internal static class Former
{
    /// <returns>Where the page is now, <c>null</c> where none was ever at the address.</returns>
    public static PageAddress? Of(PageScope scope, PageAddress asked) =>
        RecordAt(scope, asked.Path) is ({ Withdrawn: null } record, var before, var after) && !asked.Path.StartsWith($"{before}{record.Id}/", StringComparison.Ordinal)
            ? asked with { Path = $"{before}{record.Id}/{after}", IsCanonical = true }
            : null;

    public static Withdrawal? WithdrawnAt(PageScope scope, string path) => RecordAt(scope, path) is ({ } record, _, _) ? record.Withdrawn : null;

    private static (IRecord? Record, string Before, string After) RecordAt(PageScope scope, string path) =>
        path.Split('/', 4) is ["", var collection, var id, var after] ? (Resolve(scope.Ledger, collection, id), $"/{collection}/", after) : default;

    private static IRecord? Resolve(Ledger ledger, string collection, string id) => collection switch
    {
        "deals" => ledger.Deals.Resolve(id),
        "commitments" => ledger.Commitments.Resolve(id),
        "companies" => ledger.Companies.Resolve(id),
        "briefs" => ledger.Briefs.Resolve(id),
        _ => null,
    };
}
