using Outlay.Briefs;

namespace Outlay.Tests;

/// <summary>R12: a mark is dated by the report that made the figure another.</summary>
public sealed class MarkDateTests
{
    private static readonly DateOnly Written = new(2025, 6, 1);
    private static readonly DateOnly Later = new(2025, 9, 1);
    private static readonly BriefReading Reading = new() { AsOf = Written, Today = new(2026, 1, 1) };

    private static RenderedFigure Figure(string markdown, params IRecord[] records) =>
        Assert.Single(BriefRenderer.Render(markdown, Say.Ledger(records), Reading).Figures);

    private static Commitment With(Commitment commitment, params Revision[] later) => commitment with { Revisions = [.. commitment.Revisions, .. later] };

    [Fact]
    public void An_amount_is_dated_by_its_report_and_not_by_later_ones_about_other_things()
    {
        var figure = Figure("[[x.amount]]", With(Say.Commitment("x", Say.Usd(1_000_000)),
            new() { AsOf = Later, Amount = Say.Usd(2_000_000) }, new() { AsOf = Later.AddMonths(1), Status = Status.Completed }));
        Assert.Equal(("$1 million", "$2 million", Later), (figure.Text, Assert.Single(figure.Marks).Text, figure.Marks[0].AsOf));
    }

    [Fact]
    public void An_amount_that_is_no_longer_stated_is_dated_by_the_word_that_withdrew_it()
    {
        var figure = Figure("[[x.amount]]", With(Say.Commitment("x", Say.Usd(1_000_000)), new Revision { AsOf = Later, Amount = default(Stated<Amount>) }));
        Assert.Equal(new FigureMark(FigureMarkKind.Revised, null, null, Later), Assert.Single(figure.Marks));
    }

    [Theory]
    [InlineData("[[commitments(payer=a, kind=purchase)]]")]
    [InlineData("[[deals(payer=a, kind=capacity)]]")]
    public void What_has_fallen_out_of_a_total_dates_its_mark(string markdown)
    {
        Revision[] stays = [new() { AsOf = Written, Status = Status.Signed, Amount = Say.Usd(1_000_000) }];
        Revision falls = new() { AsOf = Later, Status = Status.Cancelled };
        var gone = Say.Deal("e", Say.Usd(2_000_000));
        var figure = Figure(markdown, Say.Commitment("x", null) with { Revisions = stays }, With(Say.Commitment("y", Say.Usd(2_000_000)), falls),
            Say.Deal("d", null) with { Revisions = stays }, gone with { Revisions = [.. gone.Revisions, falls] });
        Assert.Equal(("$3 million", "$1 million", Later), (figure.Text, Assert.Single(figure.Marks).Text, figure.Marks[0].AsOf));
    }
}
