namespace Outlay.Pages;

/// <summary>
/// What a page may be asked besides its address: as of which date, and, of the flows, which kinds and classes of money. Static
/// pages are asked nothing, so such a page is always a live one.
/// </summary>
/// <param name="Mistakes">What could not be read, one sentence each; the page is then one that says so.</param>
public sealed record PageQuery(
    DateOnly? AsOf, IReadOnlySet<string>? Kinds, IReadOnlySet<StatusClass>? Classes, IReadOnlyList<string> Mistakes)
{
    public static readonly PageQuery None = new(null, null, null, []);

    public bool IsNone => AsOf is null && Kinds is null && Classes is null && Mistakes.Count == 0;

    /// <param name="value">Of a name in the query string; <c>null</c> or empty where it is not there.</param>
    public static PageQuery Read(Func<string, string?> value)
    {
        var mistakes = new List<string>();
        return new(Date(value("asOf"), mistakes), Kind(value("kinds"), mistakes), Class(value("classes"), mistakes), mistakes);
    }

    private static DateOnly? Date(string? text, List<string> mistakes)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date)) return date;
        mistakes.Add($"asOf takes a date such as 2025-12-16, and '{Shortened(text)}' is none.");
        return null;
    }

    private static HashSet<string>? Kind(string? text, List<string> mistakes)
    {
        if (string.IsNullOrEmpty(text)) return null;
        string[] known = [.. Words.All<CommitmentKind>(), .. Words.All<DealKind>()];
        var asked = text.Split(',');
        mistakes.AddRange(asked.Except(known).Select(word => $"kinds does not take '{Shortened(word)}'. It takes {string.Join(", ", known)}."));
        return [.. asked];
    }

    private static HashSet<StatusClass>? Class(string? text, List<string> mistakes)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var classes = new HashSet<StatusClass>();
        foreach (var word in text.Split(','))
            if (Words.TryParse<StatusClass>(word, out var one)) classes.Add(one);
            else mistakes.Add($"classes does not take '{Shortened(word)}'. It takes {string.Join(", ", Words.All<StatusClass>())}.");
        return classes;
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
