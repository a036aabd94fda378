using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Outlay.Http;

/// <summary>What the <c>Accept</c> header allows.</summary>
internal static class Acceptance
{
    /// <summary>Whether a media type may be sent: the most precise range that covers it decides, and no header allows all.</summary>
    public static bool Allows(HttpRequest request, string type)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0) return true;
        var sent = new MediaTypeHeaderValue(type);
        return accepted.Where(range => sent.IsSubsetOf(WithoutParameters(range))).MaxBy(Precision) is { } deciding && deciding.Quality is not 0;
    }

    private static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue range) => new(range.MediaType);

    private static int Precision(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
}
