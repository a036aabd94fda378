using System.Globalization;

namespace Outlay.Briefs;

/// <summary>Where records and questions are read.</summary>
/// <param name="Root">Goes before the addresses of pages: <c>/v/12</c> on a page of a pinned version.</param>
/// <param name="Version">The version that questions to the API are pinned to; <c>null</c> is the one that is served.</param>
public sealed record Addresses(string Root = "", int? Version = null)
{
    public string Deal(string id) => $"{Root}/deals/{id}/";

    public string Commitment(string id) => $"{Root}/commitments/{id}/";

    public string Company(string id) => $"{Root}/companies/{id}/";

    /// <summary>A metric is read on its company's page; one of no company where the brief lists it.</summary>
    public string Metric(Metric metric) => metric.Company is { } company ? $"{Company(company)}#{metric.Id}" : $"#{Reference(metric.Id)}";

    /// <summary>The place of a record in the list that a brief ends with.</summary>
    internal static string Reference(string id) => $"record-{id}";

    /// <param name="route">Such as <c>totals</c>.</param>
    /// <param name="query">In the spelling of query strings, without a question mark.</param>
    internal string Question(string route, string query, DateOnly asOf)
    {
        var pinned = Version is { } version ? $"&version={version.ToString(CultureInfo.InvariantCulture)}" : "";
        return $"/api/{route}?{query}{(query is "" ? "" : "&")}asOf={asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{pinned}";
    }
}
