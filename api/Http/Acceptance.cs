using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Outlay.Http;

/// <summary>What the <c>Accept</c> header allows.</summary>
internal static class Acceptance
{
    /// <summary>
    /// The format that the caller likes best, the first of several; <c>null</c> where none may be sent. Of each format the most
    /// precise range that covers it decides, and no header allows all.
    /// </summary>
    public static Format? Choose(HttpRequest request, IReadOnlyList<Format> formats)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0) return formats[0];
        return formats.Select(format => (format, quality: Quality(accepted, format))).Where(one => one.quality > 0)
            .OrderByDescending(one => one.quality).Select(one => one.format).FirstOrDefault();
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, Format format)
    {
        var sent = new MediaTypeHeaderValue(format.MediaType);
        return accepted.Where(range => sent.IsSubsetOf(WithoutParameters(range))).MaxBy(Precision) is { } deciding ? deciding.Quality ?? 1 : 0;
    }

    private static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue range) => new(range.MediaType);

    private static int Precision(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
}
