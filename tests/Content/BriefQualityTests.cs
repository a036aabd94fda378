using System.Text.RegularExpressions;
using Outlay.Briefs;

namespace Outlay.Tests;

/// <summary>What each brief in content/ has to reach before it is published.</summary>
public sealed partial class BriefQualityTests
{
    public static TheoryData<string> Briefs => [.. ContentLedger.Read().Briefs.Select(brief => brief.Id)];

    [Fact]
    public void There_are_briefs() => Assert.True(Briefs.Count >= 6);

    [Theory]
    [MemberData(nameof(Briefs))]
    public void It_has_600_to_1200_words(string id) => Assert.InRange(Readability.Of(Readability.Prose(Rendered(id).Html)).Words, 600, 1200);

    [Theory]
    [MemberData(nameof(Briefs))]
    public void It_points_at_ten_figures_or_more(string id) => Assert.True(Rendered(id).Figures.Count >= 10);

    [Theory]
    [MemberData(nameof(Briefs))]
    public void It_shows_a_block(string id) => Assert.Matches(Block(), Rendered(id).Html);

    [Theory]
    [MemberData(nameof(Briefs))]
    public void It_says_what_is_not_known_and_what_would_change_it(string id)
    {
        var headings = Rendered(id).Contents.Select(heading => heading.Text).ToList();
        Assert.Equal(["What is not known", "What would change this view"], headings[^2..]);
        Assert.DoesNotContain(Sections(id), section => section.Text.Length == 0);
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void It_is_readable(string id)
    {
        var read = Readability.Of(Readability.Prose(Rendered(id).Html));
        Assert.True(read.WordsInSentence <= 25, $"{read.WordsInSentence:0.0} words in a sentence");
        Assert.True(read.Grade <= 12, $"a grade of {read.Grade:0.0}");
    }

    [Fact]
    public void What_is_about_the_ledger_is_readable() => Assert.All(
        ContentLedger.Read().Guides.Where(guide => guide.Section is GuideSection.About), guide =>
        {
            var read = Readability.Of(Readability.Prose(BriefRenderer.Render(guide.Markdown)));
            Assert.True(read is { WordsInSentence: <= 25, Grade: <= 12 }, $"{guide.Id}: {read.WordsInSentence:0.0} words in a sentence, a grade of {read.Grade:0.0}");
        });

    /// <summary>A reader of one section has to learn from it that a figure there rests on relays.</summary>
    [Theory]
    [MemberData(nameof(Briefs))]
    public void A_figure_that_rests_on_relays_alone_says_so_in_its_section(string id)
    {
        var figures = Rendered(id).Figures.ToDictionary(figure => figure.Id);
        foreach (var (heading, text) in Sections(id))
            foreach (var figure in FigureId().Matches(text).Select(match => figures[match.Groups[1].Value]))
                Assert.True(!RestsOnRelays(figure) || SaysRelays(text), $"{heading}: {figure.Expression}");
    }

    /// <summary>One record of a total may rest on relays while others do not; and blocks are made of many records.</summary>
    [Theory]
    [MemberData(nameof(Briefs))]
    public void A_reference_that_rests_on_relays_alone_is_used_where_the_text_says_so(string id)
    {
        var rendered = Rendered(id);
        var said = Sections(id).Where(section => SaysRelays(section.Text))
            .SelectMany(section => FigureId().Matches(section.Text)).Select(match => match.Groups[1].Value).ToHashSet();
        var records = rendered.Figures.Where(figure => said.Contains(figure.Id)).SelectMany(figure => figure.Records).ToHashSet();
        var unsaid = rendered.Records.Where(cited => cited.Grade is Grade.Relay && !records.Contains(cited.Id)).Select(cited => cited.Id).ToList();
        if (unsaid.Count == 0) return;
        Assert.All(Sections(id).Where(section => BlockWithoutGrades().IsMatch(section.Text)), section =>
            Assert.True(SaysRelays(section.Text), $"{section.Heading} shows records that rest on relays, perhaps {string.Join(", ", unsaid)}"));
        Assert.Contains(Sections(id), section => Block().IsMatch(section.Text));
    }

    private static bool RestsOnRelays(RenderedFigure figure) =>
        figure.Sources.All(source => ContentLedger.Read().Sources.Find(source)!.Grade is Grade.Relay);

    /// <summary>In its own words: a block that lists sources names their grades too.</summary>
    private static bool SaysRelays(string section) => Block().Replace(section, "").Contains("relay", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Heading, string Text)> Sections(string id) => HeadingStart().Split(Rendered(id).Html)
        .Select(section => section.Split("</h2>") is [var heading, var text] ? (heading, text.Trim()) : ("", section.Trim()));

    private static RenderedBrief Rendered(string id) => BriefRenderer.Render(ContentLedger.Read().Briefs.Find(id)!, ContentLedger.Read());

    [GeneratedRegex("<h2[^>]*>")]
    private static partial Regex HeadingStart();

    [GeneratedRegex("<figure class=\"block .*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>Timelines, disputes and sources say beside each source what its grade is.</summary>
    [GeneratedRegex("<figure class=\"block block-(?:deals|commitments|chart|flows)\"")]
    private static partial Regex BlockWithoutGrades();

    [GeneratedRegex("id=\"(figure-[0-9]+)\"")]
    private static partial Regex FigureId();
}
