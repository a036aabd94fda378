using Outlay.Briefs;

namespace Outlay.Tests;

/// <summary>Figures over the real ledger, as of 23 December 2025.</summary>
public sealed class FigureTests
{
    private static readonly BriefReading Then = new() { AsOf = new(2025, 12, 23) };

    [Theory]
    [InlineData("[[openai-aws-capacity.amount]]", "$38 billion")]
    [InlineData("[[openai-aws-capacity.amount | short]]", "$38B")]
    [InlineData("[[openai-aws-capacity.amount | full]]", "$38,000,000,000")]
    [InlineData("[[openai-aws-capacity.amount | exactly]]", "exactly $38 billion")]
    [InlineData("[[com-openai-infra-total.amount]]", "about $1.4 trillion")]
    [InlineData("[[com-openai-infra-total.amount | roughly, short, capital]]", "Roughly $1.4T")]
    [InlineData("[[openai-amazon-equity.amount]]", "at least $10 billion")]
    [InlineData("[[openai-amazon-equity.amount | more than]]", "more than $10 billion")]
    [InlineData("[[openai-amazon-equity.amount | low]]", "$10 billion")]
    [InlineData("[[openai-valuation-ipo-prospective-2025-12-23]]", "up to $1 trillion")]
    [InlineData("[[openai-valuation-ipo-prospective-2025-12-23 | at most]]", "at most $1 trillion")]
    [InlineData("[[openai-aws-capacity.termYears]]", "7 years")]
    [InlineData("[[openai-aws-capacity.status]]", "signed")]
    [InlineData("[[openai-amazon-equity.status]]", "in talks")]
    [InlineData("[[openai-amazon-equity.class]]", "talked")]
    [InlineData("[[openai-aws-capacity.asOf]]", "3 November 2025")]
    [InlineData("[[openai-aws-capacity.asOf | month]]", "November 2025")]
    [InlineData("[[openai-aws-capacity.asOf | year]]", "2025")]
    [InlineData("[[openai-aws-capacity.asOf | iso]]", "2025-11-03")]
    [InlineData("[[com-openai-aws-2025.start]]", "2025")]
    [InlineData("[[openai-microsoft-recap.stakePercent]]", "27%")]
    [InlineData("[[openai-users-weekly-2025-10-14 | more than]]", "more than 800 million")]
    [InlineData("[[openai-compute-in-use-2025-10-14]]", "about 2 GW")]
    [InlineData("[[openai-revenue-2025.basis]]", "reported")]
    [InlineData("[[commitments(payer=openai, kind=purchase)]]", "about $1.4 trillion")]
    [InlineData("[[commitments(payer=openai, kind=purchase) / openai-revenue-2025]]", "about 108 times")]
    [InlineData("[[commitments(payer=openai, kind=purchase) / openai-revenue-2025-12-31]]", "at most about 70 times")]
    [InlineData("[[com-openai-aws-2025.amount / com-openai-infra-total.amount | percent]]", "about 2.71%")]
    [InlineData("[[com-openai-aws-2025.amount / com-openai-aws-2025.termYears | 2 digits]]", "about $5.4 billion")]
    [InlineData("[[com-openai-oracle.amount - com-openai-azure.amount]]", "$50 billion")]
    [InlineData("[[deals(company=openai, kind=equity, class=talked)]]", "at least $10 billion")]
    [InlineData("[[openai-revenue-2025-12-31 @ 2025-11-06 / openai-revenue-2025 | at least, number]]", "at least about 1.53")]
    [InlineData("[[com-openai-infra-total.amount \\| short]]", "about $1.4T")]
    [InlineData("[[com-openai-coreweave.amount @ 2025-04-01]]", "up to $11.9 billion")]
    [InlineData("[[com-openai-coreweave.amount@2025-12-23 | high, short]]", "$22.4B")]
    [InlineData("[[com-openai-coreweave.amount - com-openai-coreweave.amount @ 2025-04-01 | high]]", "$22.4 billion")]
    [InlineData("[[commitments(payer=openai, kind=purchase) @ 2025-10-27]]", "at least $300 billion")]
    [InlineData("[[openai-revenue-2025-12-31 @ 2025-11-06 / openai-revenue-2025 | number]]", "about 1.53 or more")]
    public void A_figure_reads_as_the_ledger_says(string markdown, string text)
    {
        var brief = BriefRenderer.Render(markdown, ContentLedger.Read(), Then);
        Assert.Empty(BriefRenderer.Check(markdown, ContentLedger.Read(), Then));
        Assert.Equal(text, Assert.Single(brief.Figures).Text);
    }

    [Theory]
    [InlineData("[[openai-aws-capcity.amount]]", 3, "there is no deal, commitment or metric 'openai-aws-capcity'; did you mean 'openai-aws-capacity'")]
    [InlineData("[[openai-aws-capacity.amuont]]", 23, "a deal has no field 'amuont'; did you mean 'amount'?")]
    [InlineData("[[openai-aws-capacity]]", 3, "'openai-aws-capacity' is a deal: say which field, such as openai-aws-capacity.amount; possible are amount, ")]
    [InlineData("[[openai-revenue-2025.period]]", 23, "a metric has no field 'period'; possible are value, asOf, basis")]
    [InlineData("[[anthropic-series-h.amount]]", 3, "'anthropic-series-h' was not known yet as of 2025-12-23: it was first reported on 2026-")]
    [InlineData("[[openai-aws-capacity.valuation]]", 23, "nobody had said anything of the valuation of 'openai-aws-capacity' as of 2025-12-23")]
    [InlineData("[[openai-aws-capacity.amount | about]]", 32, "'about' is for what is known about, and this is $38 billion")]
    [InlineData("[[openai-aws-capacity.amount | tmes]]", 32, "figures do not read 'tmes'; did you mean 'times'?")]
    [InlineData("[[openai-aws-capacity.amount | times]]", 32, "'times' is for a ratio, and this is $38 billion")]
    [InlineData("[[commitments(payr=openai)]]", 15, "there is no filter 'payr' here; did you mean 'payer'")]
    [InlineData("[[commitments(payer=openia)]]", 21, "'openia' is no company of this ledger; did you mean 'openai'?")]
    [InlineData("[[commitments(payer=openai, kind=purchse)]]", 34, "'purchse' is none of purchase, investment, build, guarantee; did you mean 'purchase'?")]
    [InlineData("[[commitments(payer=openai, payer=amazon)]]", 29, "the filter 'payer' stands here twice: give it its values in one list")]
    [InlineData("[[commitments(payer=openai]]", 14, "this bracket is not closed: a total ends with ')'")]
    [InlineData("[[comitments(payer=openai)]]", 3, "there are totals of commitments(…) and of deals(…), not of 'comitments'; did you mean 'commitments'?")]
    [InlineData("[[commitments(company=openai)]]", 3, "kinds and currencies are never added, and this selects investment in USD, purchase in USD: say which kind")]
    [InlineData("[[commitments(payer=mistral)]]", 3, "this selects nothing that counts as of 2025-12-23")]
    [InlineData("[[openai-aws-capacity.amount / openai-compute-in-use-2025-10-14]]", 30, "there is no ratio of USD to GW")]
    [InlineData("[[openai-aws-capacity.amount - openai-aws-capacity.termYears]]", 30, "years cannot be taken from USD")]
    [InlineData("[[openai-aws-capacity.status / openai-aws-capacity.amount]]", 3, "only quantities have ratios and differences")]
    [InlineData("[[openai-aws-capacity.amount / openai-revenue-2025 / openai-revenue-2025]]", 52, "'/ openai-revenue-2025' is left over: a figure is one value, or two")]
    [InlineData("[[openai-aws-capacity.]]", 23, "the name of a field is missing after 'openai-aws-capacity.'")]
    [InlineData("[[openai-aws-capacity.amount @ 2025-10-01]]", 3, "'openai-aws-capacity' was not known yet as of 2025-10-01: it was first reported on 2025-11-03")]
    [InlineData("[[openai-aws-capacity.amount @ 2025-12-24]]", 32, "2025-12-24 is after 2025-12-23, the date that this is read as of")]
    [InlineData("[[openai-aws-capacity.amount @ 3 May]]", 32, "after '@' stands a day, such as 2025-12-31, and not '3'")]
    [InlineData("[[openai-aws-capacity.amount @ 2025-02-30]]", 32, "after '@' stands a day, such as 2025-12-31, and not '2025-02-30'")]
    [InlineData("[[openai-aws-capacity.amount @]]", 31, "after '@' stands a day, such as 2025-12-31, and not ''")]
    [InlineData("[[openai-aws-capacity.amount @ 2025-12-01 @ 2025-12-02]]", 43, "'@ 2025-12-02' is left over: a figure is one value, or two with '/' or ' - ' between, and its formats after '|'")]
    [InlineData("[[commitments(payer=openai) @ 2024-01-01]]", 3, "this selects nothing that counts as of 2024-01-01")]
    [InlineData("[[ ]]", 4, "a figure points at something here: an id, such as openai-revenue-2025, or commitments(…)")]
    [InlineData("[[openai-aws-capacity.amount|]]", 30, "after '|' stands how a figure is to read, such as short or 2 digits")]
    [InlineData("[a [[openai-aws-capacity.amount]] link](/deals/)", 4, "a figure is a link of its own: it cannot stand in another")]
    [InlineData("# Heading [[openai-aws-capacity.amount]]", 11, "a figure cannot stand in a heading")]
    [InlineData("[a contract of [[openai-aws-capacity.amount]]](/deals/)", 16, "a figure is a link of its own: it cannot stand in another")]
    [InlineData("[a contract of [[openai-aws-capacity.amount]] and more](/deals/)", 16, "a figure is a link of its own: it cannot stand in another")]
    [InlineData("[[openai-aws-capacity.amount]](/deals/)", 1, "a figure is a link of its own: it takes no address")]
    public void What_is_wrong_with_a_figure_is_said_where_it_is(string markdown, int column, string message)
    {
        var problem = Assert.Single(BriefRenderer.Check("First line.\n\n" + markdown, ContentLedger.Read(), Then));
        Assert.Equal((3, column), (problem.Line, problem.Column));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_in_a_figure_of_several_lines_is_said_in_its_line()
    {
        var problem = Assert.Single(BriefRenderer.Check(
            "> Quoted\n> and [[commitments(payer=openai,\n>   kind=purchse)]].", ContentLedger.Read(), Then));
        Assert.Equal((3, 10), (problem.Line, problem.Column));
    }

    [Fact]
    public void Problems_are_in_order_of_the_file_with_those_of_footnotes_among_them()
    {
        var problems = BriefRenderer.Check("Note[^1].\n\n[^1]: Of [[openai-aws-capcity.amount]].\n\n- [[opnai.amount]]\n  - ::: timelne x\n    :::\n", ContentLedger.Read(), Then);
        Assert.Equal([(3, 12), (5, 5), (6, 9)], problems.Select(problem => (problem.Line, problem.Column)));
    }

    [Theory]
    [InlineData("`[[openai-aws-capacity.amount]]`")]
    [InlineData("    [[openai-aws-capacity.amount]]")]
    [InlineData("\\[[openai-aws-capacity.amount]]")]
    [InlineData("[[openai-aws-capacity.amount]")]
    public void What_is_code_or_escaped_or_open_is_no_figure(string markdown)
    {
        var brief = BriefRenderer.Render(markdown, ContentLedger.Read(), Then);
        Assert.Empty(brief.Figures);
        Assert.Contains("[[openai-aws-capacity.amount]", brief.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[openai-compute-in-use-2025-10-14]]", "about 2\u00A0GW")]
    [InlineData("[[openai-aws-capacity.termYears]]", "7\u00A0years")]
    [InlineData("[[openai-amazon-equity.amount]]", "at least $10\u00A0billion")]
    [InlineData("[[openai-amazon-equity.status]]", "in talks")]
    public void No_line_ends_between_a_number_and_what_it_counts(string markdown, string words)
    {
        var brief = BriefRenderer.Render(markdown, ContentLedger.Read(), Then);
        Assert.Contains($">{words}</data>", brief.Html, StringComparison.Ordinal);
        Assert.Equal(words.Replace('\u00A0', ' '), Assert.Single(brief.Figures).Text);
    }

    [Fact]
    public void A_figure_says_to_machines_what_it_rests_on() => Assert.StartsWith(
        "<p><a class=\"figure\" id=\"figure-1\" href=\"/deals/openai-amazon-equity/\" data-note=\"record-com-amazon-openai\"><data value=\"10000000000/..\" data-low=\"10000000000\" "
        + "data-bound=\"at-least\" data-unit=\"USD\" data-as-of=\"2025-12-16\" data-records=\"com-amazon-openai\" "
        + "data-sources=\"cnbc-20251216 republicworld-20251217\">at least $10\u00A0billion</data></a></p>\n",
        BriefRenderer.Render("[[openai-amazon-equity.amount]]", ContentLedger.Read(), Then).Html, StringComparison.Ordinal);

    [Fact]
    public void A_dated_figure_is_history_and_has_no_marks()
    {
        var brief = BriefRenderer.Render("[[com-openai-infra-total.amount]], [[com-openai-infra-total.amount @ 2025-12-23]]", ContentLedger.Read(),
            Then with { Today = new(2026, 6, 30) });
        Assert.Equal((FigureMarkKind.Revised, "about $600 billion"), Assert.Single(brief.Figures[0].Marks) switch { var mark => (mark.What, mark.Text) });
        Assert.Equal((brief.Figures[0].Text, 0), (brief.Figures[1].Text, brief.Figures[1].Marks.Count));
    }

    [Fact]
    public void A_figure_in_a_table_keeps_its_format()
    {
        var brief = BriefRenderer.Render("| a | b |\n|---|---|\n| [[openai-aws-capacity.amount | short]] | 2 |", ContentLedger.Read(), Then);
        Assert.Equal("$38B", Assert.Single(brief.Figures).Text);
        Assert.Contains("<td>2</td>", brief.Html, StringComparison.Ordinal);
    }
}
