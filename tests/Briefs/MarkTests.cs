using Outlay.Briefs;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>R12: what the ledger has come to say otherwise since a brief was published.</summary>
public sealed class MarkTests
{
    private const string Markdown = "[[com-openai-aws.amount]] and [[openai-amazon-equity.amount]]";
    private static readonly BriefReading Then = new() { AsOf = new(2025, 12, 23), Today = new(2026, 6, 1) };

    [Fact]
    public void A_later_report_marks_a_figure_as_revised()
    {
        var figures = BriefRenderer.Render(Markdown, SpecTests.Ledger, Then).Figures;
        Assert.Empty(figures[0].Marks);
        Assert.Equal(new(FigureMarkKind.Revised, "$15 billion to $50 billion", new QuantityValue(15e9m, 50e9m, false, "USD"), new(2026, 2, 27)), Assert.Single(figures[1].Marks));
    }

    [Fact]
    public void A_correction_of_what_was_published_marks_a_figure_as_corrected()
    {
        var figures = BriefRenderer.Render(Markdown, SpecTests.Ledger, Then with { Published = (Before("com-openai-aws", 36e9m), new(2025, 12, 24)) }).Figures;
        Assert.Equal("$38 billion", figures[0].Text);
        Assert.Equal(new(FigureMarkKind.Corrected, "$36 billion", new QuantityValue(36e9m, 36e9m, false, "USD"), new(2025, 12, 24)), Assert.Single(figures[0].Marks));
        Assert.Equal(FigureMarkKind.Revised, Assert.Single(figures[1].Marks).What);
    }

    [Fact]
    public void With_todays_figures_those_of_the_briefs_date_stand_beside_them()
    {
        var figure = BriefRenderer.Render(Markdown, SpecTests.Ledger, Then with { IsNow = true }).Figures[1];
        Assert.Equal("$15 billion to $50 billion", figure.Text);
        Assert.Equal(new(FigureMarkKind.Was, "at least $10 billion", new QuantityValue(10e9m, null, false, "USD"), new(2025, 12, 23)), Assert.Single(figure.Marks));
    }

    [Theory]
    [InlineData(ChangeKind.Corrected, RecordType.Commitment, 1)]
    [InlineData(ChangeKind.Withdrawn, RecordType.Metric, 1)]
    [InlineData(ChangeKind.Added, RecordType.Deal, null)]
    [InlineData(ChangeKind.Corrected, RecordType.Source, null)]
    public void The_first_version_is_asked_for_only_where_something_was_corrected(ChangeKind what, RecordType type, int? version) =>
        Assert.Equal(version, BriefHistory.FirstVersion(new(SpecTests.Ledger, 2, default, "")
        {
            Changes =
            [
                new(1, default, [new() { Type = RecordType.Brief, Id = "first", What = ChangeKind.Added }]),
                new(2, default, [new() { Type = type, Id = "x", What = what }]),
            ],
        }, "first"));

    private static Ledger Before(string id, decimal value) => CorrectedBriefs.Ledger(SpecTests.Ledger.Records, id, value);
}
