using System.CommandLine;
using System.Text;

namespace Outlay.Cli.Commands;

/// <summary>Writes a file to begin with.</summary>
internal static class NewCommand
{
    public static Command Create() => new("new", "Write a file to begin with.") { Brief() };

    private static Command Brief()
    {
        Argument<string> title = new("title") { Description = "What the brief is called; its file is named after it." };
        var content = ContentOption.Create();
        var command = new Command("brief", "Write a brief to begin with.") { title, content };
        command.SetAction((parsed, cancellation) => WriteAsync(
            parsed.GetValue(title)!, ContentOption.Resolve(parsed.GetValue(content)), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> WriteAsync(string title, string folder, InvocationConfiguration console, CancellationToken cancellation)
    {
        var slug = Slug(title);
        if (slug is "" || slug.Length > LedgerLimits.MostIdCharacters)
        {
            await console.Error.WriteLineAsync($"'{title}' makes no name for a file: use letters and digits, and at most {LedgerLimits.MostIdCharacters} of them.");
            return 1;
        }
        var path = Path.Combine(folder, "briefs", slug + ".md");
        if (File.Exists(path))
        {
            await console.Error.WriteLineAsync($"{path} is there already.");
            return 1;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, Text(title, DateOnly.FromDateTime(DateTime.UtcNow)), cancellation);
        await console.Output.WriteLineAsync(path);
        return 0;
    }

    /// <summary>The letters a to z and digits, with a hyphen for all that is between.</summary>
    internal static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title)
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        return slug.ToString().Trim('-');
    }

    private static string Text(string title, DateOnly today) => $"""
        ---
        title: "{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}"
        date: {today:yyyy-MM-dd}
        asOf: {today:yyyy-MM-dd}
        summary: What is known, in a sentence or two.
        tags: []
        ---

        What happened, and why it matters. Numbers are pointed at, not typed: see content/pages/figures.md.

        ## What is known

        ## What is not known

        ## What would change this view

        """;
}
