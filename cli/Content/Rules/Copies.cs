using System.Text.RegularExpressions;

namespace Outlay.Cli.Content.Rules;

/// <summary>
/// Records that were made by copying another, and still have its id. That is said of each once: what refers to one by the id that
/// it was to have is right.
/// </summary>
internal static partial class Copies
{
    public static IReadOnlyList<Name> In(Draft draft) =>
    [
        .. In(draft.Companies.Select(Name.Of)),
        .. In(draft.Sources.Select(Name.Of)),
        .. In([.. draft.Deals.Select(Name.Of), .. draft.Commitments.Select(Name.Of), .. draft.Metrics.Select(Name.Of)]),
    ];

    /// <summary>Of several with one id, the copies after the one that they were made from.</summary>
    public static IEnumerable<Name> Behind(IEnumerable<Name> names) =>
        names.GroupBy(name => name.Id).SelectMany(same => same.OrderBy(name => !Fits(name, name.Id)));

    /// <summary>Whether a record may have this id, by what else it says of itself.</summary>
    public static bool Fits(Name name, string id) => name.Record switch
    {
        Company company => Shortens(id, company.Name),
        Source source => Day().IsMatch(id) ? id.Contains($"{source.Date:yyyyMMdd}", StringComparison.Ordinal) : Shortens(id.Split('-')[0], source.Publisher),
        Metric metric => id == MetricRules.IdOf(metric),
        _ => id == name.FileName,
    };

    private static IEnumerable<Name> In(IEnumerable<Name> names) =>
        names.GroupBy(name => name.Id).Where(same => same.Skip(1).Any()).SelectMany(same => same.Where(name => !Fits(name, name.Id)));

    /// <summary>
    /// Whether the letters of an id stand in a text in their order, as those of <c>ssi</c> in Safe Superintelligence. One with an accent
    /// may be any.
    /// </summary>
    private static bool Shortens(string id, string text)
    {
        var left = id.Replace("-", "", StringComparison.Ordinal).AsSpan();
        foreach (var letter in text)
            if (left is [var next, ..] && (next == char.ToLowerInvariant(letter) || !char.IsAscii(letter))) left = left[1..];
        return left.IsEmpty;
    }

    [GeneratedRegex("[0-9]{8}")]
    private static partial Regex Day();
}
