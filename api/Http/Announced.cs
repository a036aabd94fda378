using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Outlay.Http;

/// <summary>An answer that tells besides, by the headers of RFC 9745 and RFC 8594, that what it answers has to go.</summary>
internal sealed class Announced(IResult answer, Retirement retirement) : IResult
{
    /// <summary>Where it is explained.</summary>
    public const string Page = "/data/promises#what-has-to-go";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        // The answer sets its own headers first, and knows nothing of these.
        httpContext.Response.OnStarting(() =>
        {
            AddTo(httpContext.Response.Headers);
            return Task.CompletedTask;
        });
        return answer.ExecuteAsync(httpContext);
    }

    // The answer may have links of its own.
    private void AddTo(IHeaderDictionary headers)
    {
        headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{Start(retirement.Deprecated).ToUnixTimeSeconds()}");
        headers["Sunset"] = Start(retirement.Sunset).ToString("R", CultureInfo.InvariantCulture);
        headers.Link = StringValues.Concat(headers.Link, $"<{Page}>; rel=\"deprecation\"; type=\"text/html\"");
        headers[HeaderNames.AccessControlExposeHeaders] = $"{headers[HeaderNames.AccessControlExposeHeaders]}, Deprecation, Sunset";
    }

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
