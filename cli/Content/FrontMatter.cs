using System.Text.RegularExpressions;

namespace Outlay.Cli.Content;

/// <summary>The YAML that a document begins with, between two lines of <c>---</c>, and the Markdown after it.</summary>
/// <param name="LinesBefore">How many lines of the file come before the Markdown.</param>
internal sealed partial record FrontMatter(string Yaml, string Markdown, int LinesBefore)
{
    private const string Fence = "---\n";

    public static FrontMatter? Split(string file, string text, Type document, Report report)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
        {
            if (NearFence().Match(text) is { Success: true, Index: 0 } near) return Not(near);
            report.Add(new(file, 1, 1, $"{Wording.One(Shape.NameOf(document))} begins with its front matter: a line '---', then "
                + $"{Needed(document)}, then a line '---'"));
            return null;
        }
        var end = text.IndexOf("\n" + Fence, StringComparison.Ordinal);
        if (end < 0 && text.EndsWith("\n---", StringComparison.Ordinal)) end = text.Length - Fence.Length;
        if (end < 0)
        {
            if (NearFence().Match(text) is { Success: true } near) return Not(near);
            report.Add(new(file, 1, 1, "the front matter is not closed: end it with a line '---'"));
            return null;
        }
        var yaml = text[Fence.Length..(end + 1)];
        return new(yaml, text[Math.Min(text.Length, end + 1 + Fence.Length)..], yaml.Count(character => character == '\n') + 2);

        FrontMatter? Not(Match near)
        {
            report.Add(ContentText.At(file, text, near.Index, $"'{near.Value}' is not the line '---' about front matter: write three hyphens and nothing else"));
            return null;
        }
    }

    [GeneratedRegex(@"^(?!---$)[-–—]{1,4} *$", RegexOptions.Multiline)]
    private static partial Regex NearFence();

    /// <summary><c>title, summary and section</c>: the keys that have to be there, apart from what the file itself says.</summary>
    private static string Needed(Type document)
    {
        string[] keys = [.. Shape.KeysOf(document).Where(Shape.IsRequired).Select(key => key.Name).Except(["id", "markdown"])];
        return $"{string.Join(", ", keys[..^1])} and {keys[^1]}";
    }
}
