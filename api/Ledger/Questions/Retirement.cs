using System.Globalization;

namespace Outlay;

/// <summary>
/// That an operation, or a parameter of one, has to go. Answers say so by the headers of RFC 9745 and RFC 8594, <c>openapi.json</c>
/// by <c>deprecated</c>, and the page of promises in words.
/// </summary>
public sealed record Retirement
{
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
}
