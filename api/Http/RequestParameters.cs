using Microsoft.AspNetCore.Http;

namespace Outlay.Http;

/// <summary>The parameters that routes share besides those of a question: from which version it is answered, and how much of a list.</summary>
public static class RequestParameters
{
    /// <summary>Answers from that published version, whatever has been published since. Every route takes it.</summary>
    public static readonly Parameter<int?> Version = new OneValue<int?>("version", null, RequestValues.Version)
    {
        SelectsRecords = false,
        Description = "Answers from this published version of the ledger, whatever has been published since. Such an answer never changes.",
    };

    public static readonly Parameter<int> Limit = new OneValue<int>("limit", 50, Values.Whole(1, 500))
    {
        SelectsRecords = false,
        Description = "The most records of a page.",
    };

    /// <summary>Where to go on: <c>next</c> of the page before.</summary>
    public static readonly Parameter<string?> Cursor = new OneValue<string?>("cursor", null, RequestValues.Cursor)
    {
        SelectsRecords = false,
        Description = "Where to go on: next of the page before, with the same filters and order.",
    };

    /// <summary>The version that a request names, where it names one that could be.</summary>
    internal static int? VersionIn(HttpRequest request) => request.Query.Count > 0 && request.Query[Version.Name] is [{ } text]
        && RequestValues.Version(text).Why is null ? RequestValues.Version(text).Value : null;
}
