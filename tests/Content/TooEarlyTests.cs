namespace Outlay.Tests;

/// <summary>Of a brief whose figures say nothing yet on its day, the day is what is said.</summary>
public sealed class TooEarlyTests : IDisposable
{
    private const string Brief = "briefs/first.md";
    private const string ThreeFigures = "Of [[alpha-round.amount]] and [[com-alpha-beta.amount]],\n\n[[alpha-revenue-2025]], text with";
    private readonly TestContent content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("2024-06-02", "3 figures and blocks of this brief say nothing, in lines 9, 11; as of 2025-06-01 all of them do: is the date right?")]
    [InlineData("2024-12-31", "3 figures and blocks of this brief say nothing, in lines 9, 11; as of 2025-06-01 all of them do: is the date right?")]
    public void A_brief_dated_too_early_is_one_problem(string asOf, string problem)
    {
        content.Edit(Brief, "Text with", ThreeFigures).Edit(Brief, "asOf: 2025-06-01", $"asOf: {asOf}");
        Assert.Equal([$"{Brief}:4:7: as of {asOf} {problem}"], content.Problems());
    }

    [Fact]
    public void What_is_right_as_of_the_day_is_not_counted_and_what_is_wrong_at_all_times_is_said_itself()
    {
        content.Edit(Brief, "Text with", "Of [[alpha-rund.amount]], [[alpha-round.stakePercent]],\n[[alpha-revenue-2025]],\n\n[[alpha-revenue-2025 | number]], [[alpha-beta.capacityGw]], text with").Edit(Brief, "asOf: 2025-06-01", "asOf: 2025-01-01");
        Assert.Equal(
        [
            $"{Brief}:4:7: as of 2025-01-01 3 figures and blocks of this brief say nothing, in lines 10, 12; as of 2025-06-01 all of them do: is the date right?",
            $"{Brief}:9:6: there is no deal, commitment or metric 'alpha-rund'; did you mean 'alpha-round'?",
        ], content.Problems());
    }

    [Fact]
    public void The_first_day_that_will_do_is_named_and_long_lists_of_lines_are_cut()
    {
        content.Edit(Brief, "Text with", string.Concat(Enumerable.Repeat("Of [[alpha-round.amount]].\n\n", 7)) + "Text with").Edit(Brief, "asOf: 2025-06-01", "asOf: 2024-06-01");
        Assert.Equal([$"{Brief}:4:7: as of 2024-06-01 7 figures and blocks of this brief say nothing, in lines 9, 11, 13, 15, 17 and 2 more; as of 2025-01-01 all of them do: is the date right?"], content.Problems());
    }

    [Fact]
    public void Several_in_one_line_and_blocks_count_as_well()
    {
        content.Edit(Brief, "Text with", "Of [[alpha-round.amount]], [[alpha-round.amount]], [[alpha-round.amount]].\n\n::: dispute x-round\n:::\n\nText with").Edit(Brief, "asOf: 2025-06-01", "asOf: 2024-06-01");
        Assert.Equal([$"{Brief}:4:7: as of 2024-06-01 4 figures and blocks of this brief say nothing, in lines 9, 11; as of 2025-06-01 all of them do: is the date right?"], content.Problems());
    }

    [Fact]
    public void One_or_two_that_are_not_known_yet_are_said_themselves()
    {
        content.Edit(Brief, "Text with", "Of [[alpha-round.amount]] and [[alpha-revenue-2025]], text with").Edit(Brief, "asOf: 2025-06-01", "asOf: 2024-06-01");
        Assert.Equal(
        [
            $"{Brief}:9:6: 'alpha-round' was not known yet as of 2024-06-01: it was first reported on 2025-01-01",
            $"{Brief}:9:33: 'alpha-revenue-2025' was not known yet as of 2024-06-01: it was first reported on 2025-06-01",
        ], content.Problems());
    }

    [Fact]
    public void Three_that_are_wrong_at_all_times_are_said_themselves()
    {
        content.Edit(Brief, "Text with", "Of [[alpha-rund.amount]], [[alpha-rund.amount]] and [[alpha-rund.amount]], text with").Edit(Brief, "asOf: 2025-06-01", "asOf: 2024-06-01");
        Assert.Equal(3, content.Problems().Count);
        content.Edit(Brief, "asOf: 2024-06-01", "asOf: 2025-06-02");
        Assert.Equal(3, content.Problems().Count);
    }
}
