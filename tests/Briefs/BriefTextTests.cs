using Outlay.Briefs;

namespace Outlay.Tests;

public sealed class BriefTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    public static TheoryData<string> Briefs => [.. ContentLedger.Read().Briefs.Select(brief => brief.Id)];

    [Theory]
    [MemberData(nameof(Briefs))]
    public void A_brief_that_several_render_at_once_reads_as_one_that_nobody_has_read_before(string id)
    {
        var brief = ContentLedger.Read().Briefs.Find(id)!;
        var expected = Readings(brief).ToList().ConvertAll(reading => All(BriefRenderer.Render(brief.Markdown, ContentLedger.Read(), reading)));
        var seen = new string[expected.Count * 8];
        Parallel.For(0, seen.Length, i => seen[i] = All(BriefRenderer.Render(brief, ContentLedger.Read(), Readings(brief)[i % expected.Count])));
        Assert.All(seen.Index(), one => Assert.Equal(expected[one.Index % expected.Count], one.Item));
        Assert.Equal(expected.Count, expected.Distinct().Count());
    }

    [Fact]
    public void Answers_are_those_of_the_ledger_and_the_date_that_are_asked()
    {
        var reading = new BriefReading { AsOf = new(2025, 12, 23) };
        const string Markdown = "[[com-openai-aws.amount]]";
        var before = BriefRenderer.Render(Markdown, SpecTests.Ledger, reading).Figures[0].Value;
        var other = BriefRenderer.Render(Markdown, CorrectedBriefs.Ledger(SpecTests.Ledger.Records, "com-openai-aws", 36e9m), reading).Figures[0].Value;
        Assert.NotEqual(before, other);
        Assert.Equal(before, BriefRenderer.Render(Markdown, SpecTests.Ledger, reading).Figures[0].Value);
    }

    [Fact]
    public void A_link_that_leads_nowhere_safe_may_hold_no_figure_either() =>
        Assert.Contains("cannot stand in another", Assert.Single(BriefRenderer.Check(
            "[a [[com-openai-aws.amount]] b](javascript:alert)", SpecTests.Ledger, new() { AsOf = new(2025, 12, 23) })).Message, StringComparison.Ordinal);

    private static BriefReading[] Readings(Brief brief) =>
    [
        new() { AsOf = brief.AsOf },
        new() { AsOf = brief.AsOf, Today = Today, Addresses = new(3, true, "https://outlay.example") },
        new() { AsOf = brief.AsOf, Today = Today, IsNow = true, Addresses = new(3, false, "https://outlay.example") },
    ];

    private static string All(RenderedBrief rendered) => rendered.Html + rendered.ClosingHtml + rendered.Markdown;
}
