using System.Text;
using System.Text.RegularExpressions;
using Outlay.Briefs;
using Outlay.Cli.Content;

namespace Outlay.Tests;

/// <summary>
/// Every construct of a brief, and every error: <c>specs/*.md</c> is rendered over <c>specs/ledger</c> as of 23 December 2025 and
/// read on 1 June 2026, a <c>*.now.md</c> with the values of that day. Beside it is the HTML, with its problems in a comment.
/// </summary>
public sealed partial class SpecTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Briefs", "specs");

    private static readonly Lazy<Ledger> Sample = new(() =>
    {
        var reading = ContentFolder.Read(Path.Combine(Folder, "ledger"), CancellationToken.None);
        return reading.Ledger ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Problems));
    });

    internal static Ledger Ledger => Sample.Value;

    public static TheoryData<string> All =>
        [.. Directory.GetFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_is_rendered_as_the_file_beside_it(string name)
    {
        var markdown = File.ReadAllText(Path.Combine(Folder, name + ".md"));
        var reading = new BriefReading { AsOf = new(2025, 12, 23), Today = new(2026, 6, 1), IsNow = name.EndsWith(".now", StringComparison.Ordinal), Addresses = new(3, false, "https://outlay.example") };
        var brief = BriefRenderer.Render(markdown, Ledger, reading);
        // What an amount looks like is held by the tests of drawings.
        var html = new StringBuilder(Drawing().Replace(brief.Html, "<svg/>"));
        if (name.StartsWith("closing", StringComparison.Ordinal)) html.Append(brief.ClosingHtml);
        foreach (var problem in BriefRenderer.Check(markdown, Ledger, reading)) html.Append($"<!-- {problem.Line}:{problem.Column}: {problem.Message} -->\n");
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".html")), html.ToString());
    }

    [GeneratedRegex("<svg.*?</svg>")]
    private static partial Regex Drawing();
}
