namespace Outlay.Cli.Content;

/// <summary>The YAML that a brief begins with, between two lines of <c>---</c>, and the Markdown after it.</summary>
/// <param name="LinesBefore">How many lines of the file come before the Markdown.</param>
internal sealed record FrontMatter(string Yaml, string Markdown, int LinesBefore)
{
    private const string Fence = "---\n";

    public static FrontMatter? Split(string file, string text, Report report)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
        {
            report.Add(new(file, 1, 1, "a brief begins with its front matter: a line '---', then title, date, summary and asOf, then a line '---'"));
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
}
