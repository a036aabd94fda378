using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Outlay.Http;

/// <summary>
/// That an operation, or a parameter of one, has to go. Answers say so by the headers of RFC 9745 and RFC 8594, <c>openapi.json</c>
/// by <c>deprecated</c>, and the page of promises in words.
/// </summary>
public sealed record Retirement
{
    /// <summary>Where it is explained.</summary>
    public const string Page = "/data/promises#what-has-to-go";

    private const int LeastMonths = 6;

    /// <param name="deprecated">The day from which nobody should build on it any more.</param>
    /// <param name="sunset">The day from which it is gone.</param>
    /// <param name="instead">What to ask in its place, in words.</param>
    /// <exception cref="ArgumentException">The days are nearer to each other than what is promised.</exception>
    public Retirement(DateOnly deprecated, DateOnly sunset, string instead)
    {
        if (sunset < deprecated.AddMonths(LeastMonths))
            throw new ArgumentException($"It is promised that {LeastMonths} months pass between the announcement and the end.", nameof(sunset));
        (Deprecated, Sunset, Instead) = (deprecated, sunset, instead);
    }

    public DateOnly Deprecated { get; }
    public DateOnly Sunset { get; }
    public string Instead { get; }

    /// <summary>In a sentence.</summary>
    public string InWords => string.Create(CultureInfo.InvariantCulture, $"Deprecated from {Deprecated:yyyy-MM-dd}, gone from {Sunset:yyyy-MM-dd}. {Instead}");

    /// <summary>Adds to the headers of an answer, which may have links of its own.</summary>
    public void AddTo(IHeaderDictionary headers)
    {
        headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{Start(Deprecated).ToUnixTimeSeconds()}");
        headers["Sunset"] = Start(Sunset).ToString("R", CultureInfo.InvariantCulture);
        headers.Link = StringValues.Concat(headers.Link, $"<{Page}>; rel=\"deprecation\"; type=\"text/html\"");
        headers[HeaderNames.AccessControlExposeHeaders] = $"{headers[HeaderNames.AccessControlExposeHeaders]}, Deprecation, Sunset";
    }

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}

/// <summary>An answer that tells besides that what it answers has to go.</summary>
internal sealed class Announced(IResult answer, Retirement retirement) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        // The answer sets its own headers first, and knows nothing of these.
        httpContext.Response.OnStarting(() =>
        {
            retirement.AddTo(httpContext.Response.Headers);
            return Task.CompletedTask;
        });
        return answer.ExecuteAsync(httpContext);
    }
}
