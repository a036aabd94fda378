namespace Outlay.Cli.Content;

/// <summary>The YAML that a document begins with, between two lines of <c>---</c>, and the Markdown after it.</summary>
/// <param name="LinesBefore">How many lines of the file come before the Markdown.</param>
internal sealed record FrontMatter(string Yaml, string Markdown, int LinesBefore)
{
    private const string Fence = "---\n";

    public static FrontMatter? Split(string file, string text, Type document, Report report)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
        {
            report.Add(new(file, 1, 1, $"{Wording.One(Shape.NameOf(document))} begins with its front matter: a line '---', then "
                + $"{Needed(document)}, then a line '---'"));
            return null;
        }
        var end = text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal);
        if (end < 0 && text.EndsWith("\n---", StringComparison.Ordinal)) end = text.Length - Fence.Length;
        if (end < 0)
        {
            report.Add(new(file, 1, 1, "the front matter is not closed: end it with a line '---'"));
            return null;
        }
        var yaml = text[Fence.Length..Math.Max(Fence.Length, end + 1)];
        return new(yaml, text[Math.Min(text.Length, end + 1 + Fence.Length)..], yaml.Count(character => character == '\n') + 2);
    }

    /// <summary><c>title, summary and section</c>: the keys that have to be there, apart from what the file itself says.</summary>
    private static string Needed(Type document)
    {
        string[] keys = [.. Shape.KeysOf(document).Where(Shape.IsRequired).Select(key => key.Name).Except(["id", "markdown"])];
        return $"{string.Join(", ", keys[..^1])} and {keys[^1]}";
    }
}
