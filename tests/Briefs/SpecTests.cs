using System.Text;
using System.Text.RegularExpressions;
using Outlay.Briefs;
using Outlay.Cli.Content;

namespace Outlay.Tests;

/// <summary>
/// Every construct of a brief, and every error: <c>specs/*.md</c> is rendered over <c>specs/ledger</c> as of 23 December 2025 and
/// read on 1 June 2026, a <c>*.now.md</c> with the values of that day. Beside it is the HTML, with its problems in a comment, and
/// where it has none, in <c>*.twin.md</c>, the Markdown of its page.
/// </summary>
public sealed partial class SpecTests
{
    private const string Twin = ".twin";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Briefs", "specs");

    private static readonly Lazy<Ledger> Sample = new(() =>
    {
        var reading = ContentFolder.Read(Path.Combine(Folder, "ledger"), CancellationToken.None);
        return reading.Ledger ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Problems));
    });

    internal static Ledger Ledger => Sample.Value;

    private static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).OfType<string>()
        .Where(name => !name.EndsWith(Twin, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Names];

    public static TheoryData<string> Right => [.. Names.Where(name => !Read(name, ".html").Contains("<!--", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_is_rendered_as_the_file_beside_it(string name)
    {
        var (markdown, reading) = (Read(name, ".md"), ReadingOf(name));
        var brief = BriefRenderer.Render(markdown, Ledger, reading);
        // What an amount looks like is held by the tests of drawings.
        var html = new StringBuilder(Drawing().Replace(brief.Html, "<svg/>"));
        if (name.StartsWith("closing", StringComparison.Ordinal)) html.Append(brief.ClosingHtml);
        foreach (var problem in BriefRenderer.Check(markdown, Ledger, reading)) html.Append($"<!-- {problem.Line}:{problem.Column}: {problem.Message} -->\n");
        Assert.Equal(Read(name, ".html"), html.ToString());
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_text_has_the_Markdown_beside_it(string name)
    {
        var brief = BriefRenderer.Render(Read(name, ".md"), Ledger, ReadingOf(name));
        Assert.Empty(brief.Problems);
        Assert.Equal(Read(name, Twin + ".md"), brief.Markdown);
    }

    internal static string Read(string name, string ending) => File.ReadAllText(Path.Combine(Folder, name + ending));

    internal static BriefReading ReadingOf(string name) => new()
    {
        AsOf = new(2025, 12, 23),
        Today = new(2026, 6, 1),
        IsNow = name.EndsWith(".now", StringComparison.Ordinal),
        Addresses = new(3, false, "https://outlay.example"),
    };

    [GeneratedRegex("<svg.*?</svg>")]
    private static partial Regex Drawing();
}
