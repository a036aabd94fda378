using System.Globalization;

namespace Outlay.Briefs;

/// <summary>Where records and questions are read.</summary>
/// <param name="Version">The version of the ledger; <c>null</c> where it has not been published.</param>
/// <param name="IsPinned">Links stay in that version.</param>
/// <param name="Site">Goes before addresses that are cited, such as <c>https://example.org</c>.</param>
public sealed record Addresses(int? Version = null, bool IsPinned = false, string Site = "")
{
    /// <summary>Goes before the addresses of pages.</summary>
    internal string Root => IsPinned ? Pinned : "";

    private string Pinned => Version is { } version ? $"/v/{version.ToString(CultureInfo.InvariantCulture)}" : "";

    public string Deal(string id) => $"{Root}/deals/{id}/";

    public string Commitment(string id) => $"{Root}/commitments/{id}/";

    public string Company(string id) => $"{Root}/companies/{id}/";

    /// <summary>A metric is read on its company's page; one of no company where the brief lists it.</summary>
    public string Metric(Metric metric) => metric.Company is { } company ? $"{Company(company)}#{metric.Id}" : $"#{Reference(metric.Id)}";

    /// <summary>The place of a record in the list that a brief ends with.</summary>
    internal static string Reference(string id) => $"record-{id}";

    /// <summary>An address that says the same for ever, in full.</summary>
    internal string Cited(string address) => Site + (address.StartsWith('/') ? Pinned + address[Root.Length..] : "/data/");

    /// <param name="route">Such as <c>totals</c>.</param>
    /// <param name="query">In the spelling of query strings, without a question mark.</param>
    internal string Question(string route, string query, DateOnly asOf)
    {
        var pinned = IsPinned && Version is { } version ? $"&version={version.ToString(CultureInfo.InvariantCulture)}" : "";
        return $"/api/{route}?{query}{(query is "" ? "" : "&")}asOf={Dates.Iso(asOf)}{pinned}";
    }
}
