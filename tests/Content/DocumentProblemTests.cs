namespace Outlay.Tests;

public sealed class DocumentProblemTests
{
    [Theory]
    [InlineData("briefs/first.md", "---\n\nText", "\nText",
        "1:1: the front matter is not closed: end it with a line '---'")]
    [InlineData("briefs/first.md", "---\ntitle", "title",
        "1:1: a brief begins with its front matter: a line '---', then title, date, summary and asOf, then a line '---'")]
    [InlineData("briefs/first.md", "---\n\nText", "----\n\nText",
        "7:1: '----' is not the line '---' about front matter: write three hyphens and nothing else")]
    [InlineData("briefs/first.md", "---\ntitle", "--- \ntitle",
        "1:1: '--- ' is not the line '---' about front matter: write three hyphens and nothing else")]
    [InlineData("pages/editing.md", "---\n\nGuidance", "\u2014\n\nGuidance",
        "6:1: '\u2014' is not the line '---' about front matter: write three hyphens and nothing else")]
    [InlineData("pages/editing.md", "---\n\nGuidance", "\u2013\u2013\n\nGuidance",
        "6:1: '\u2013\u2013' is not the line '---' about front matter: write three hyphens and nothing else")]
    [InlineData("briefs/first.md", "What is known.\ntags: [alpha]\n---\n", "What is known -\ntags: [alpha]\n",
        "1:1: the front matter is not closed: end it with a line '---'")]
    [InlineData("briefs/first.md", "---\n\nText", "\n- Text",
        "1:1: the front matter is not closed: end it with a line '---'")]
    [InlineData("briefs/first.md", "---\n\nText", "-----\n\nText",
        "1:1: the front matter is not closed: end it with a line '---'")]
    [InlineData("briefs/first.md", "title: The first brief", "title: The first: brief",
        "2:17: this is not YAML: while scanning a plain scalar value, found invalid mapping; a text with ': ' in it needs quotes")]
    [InlineData("briefs/first.md", "tags: [alpha]", "\ttags: [alpha]",
        "6:1: a tab: write spaces")]
    [InlineData("pages/editing.md", "---\n\nGuidance", "\nGuidance",
        "1:1: the front matter is not closed: end it with a line '---'")]
    [InlineData("pages/editing.md", "---\ntitle", "title",
        "1:1: a guide begins with its front matter: a line '---', then title, summary and section, then a line '---'")]
    public void A_document_begins_with_its_front_matter(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Fact]
    public void A_text_may_end_with_a_rule() =>
        TestContent.HasNone("briefs/first.md", "(/deals/alpha-round).\n", "(/deals/alpha-round).\n\n---");

    [Theory]
    [InlineData("briefs/first.md", "\nText with [a link](https://press.example/1), and [a page](/deals/alpha-round).\n", "",
        "7:1: there is nothing to read after the front matter")]
    [InlineData("briefs/first.md", "---\n\nText with [a link](https://press.example/1), and [a page](/deals/alpha-round).\n", "---",
        "7:1: there is nothing to read after the front matter")]
    [InlineData("pages/editing.md", "\nGuidance with [a link](https://press.example/2).\n", "",
        "6:1: there is nothing to read after the front matter")]
    public void A_document_has_something_to_read(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("briefs/first.md", "Text with", "Text <b>with</b>",
        "9:6: HTML is not read here: write Markdown\n" +
        "9:13: HTML is not read here: write Markdown")]
    [InlineData("briefs/first.md", "Text with", "<div>\nText with",
        "9:1: HTML is not read here: write Markdown")]
    [InlineData("briefs/first.md", "Text with", "Text <!-- hidden --> with",
        "9:6: HTML is not read here: write Markdown")]
    [InlineData("pages/editing.md", "Guidance with", "Guidance <i>with",
        "8:10: HTML is not read here: write Markdown")]
    public void A_document_holds_no_html(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("briefs/first.md", "Text with", "Text [bad](javascript:alert(1)) <data:x> with",
        "9:6: a link may go to http, https, mailto or another page here, not to 'javascript:'\n" +
        "9:33: a link may go to http, https, mailto or another page here, not to 'data:'")]
    [InlineData("briefs/first.md", "Text with", "[bad]: JavaScript:alert(1)\n\nText with [bad]",
        "9:1: a link may go to http, https, mailto or another page here, not to 'JavaScript:'\n" +
        "11:11: a link may go to http, https, mailto or another page here, not to 'JavaScript:'")]
    [InlineData("briefs/first.md", "Text with", "Text ![chart](https://press.example/a.png) ![x](//press.example/b.png) with",
        "9:6: a page shows the pictures of its own site alone: link to this one, as [words](https://press.example/a.png)\n" +
        "9:44: a page shows the pictures of its own site alone: link to this one, as [words](//press.example/b.png)")]
    [InlineData("briefs/first.md", "Text with", "![image](data:image/png;base64,AA) with",
        "9:1: a link may go to http, https, mailto or another page here, not to 'data:'")]
    [InlineData("briefs/first.md", "Text with", "[a](java&#115;cript:alert(1)) with",
        "9:1: a link may go to http, https, mailto or another page here, not to 'javascript:'")]
    [InlineData("pages/editing.md", "Guidance with", "[bad](data:text/html,x) with",
        "8:1: a link may go to http, https, mailto or another page here, not to 'data:'")]
    public void A_link_goes_to_the_web_or_to_a_page_here(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("briefs/first.md", "Text with", "Text of [[alpha-round.amount]], [[alpha-revenue-2025]] and [[alpha-rund.amount]] with",
        "9:62: there is no deal, commitment or metric 'alpha-rund'; did you mean 'alpha-round'?")]
    [InlineData("briefs/first.md", "Text with", "> Text\n> of [[commitments(payer=alpa)]] with",
        "10:26: 'alpa' is no company of this ledger; did you mean 'alpha'?")]
    [InlineData("briefs/first.md", "Text with", "Text [[alpha-round.amont]] <b>with</b>",
        "9:20: a deal has no field 'amont'; did you mean 'amount'?\n" +
        "9:28: HTML is not read here: write Markdown\n" +
        "9:35: HTML is not read here: write Markdown")]
    public void A_figure_points_at_what_the_ledger_says(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("asOf: 2025-06-01", "asOf: soon", "briefs/first.md:4:7: asOf: 'soon' is no date: write it as 2025-12-31")]
    [InlineData("tags: [alpha]", "withdrawn: { date: 2025-07-01, reason: it was wrong }", null)]
    public void A_figure_is_not_looked_up_where_its_day_is_not_known_or_nobody_reads_it(string words, string others, string? problem)
    {
        using var content = new TestContent();
        content.Edit("briefs/first.md", "Text with", "Text of [[alpha-round.capacityGw]] with");
        Assert.Single(content.Problems());
        Assert.Equal(problem is null ? [] : [problem], content.Edit("briefs/first.md", words, others).Problems());
    }

    [Fact]
    public void A_figure_whose_record_is_renamed_is_found()
    {
        using var content = new TestContent();
        content.Edit("briefs/first.md", "Text with", "Text of [[alpha-beta.capacityGw]] with");
        Assert.Empty(content.Problems());
        content.Edit("deals/alpha-beta.yaml", "id: alpha-beta", "id: alpha-beta-2\naliases: [alpha-beta]").Edit("commitments/com-alpha-beta.yaml", "deal: alpha-beta", "deal: alpha-beta-2");
        File.Move(Path.Combine(content.Folder, "deals/alpha-beta.yaml"), Path.Combine(content.Folder, "deals/alpha-beta-2.yaml"));
        Assert.Equal(["briefs/first.md:9:11: 'alpha-beta' is an alias: write 'alpha-beta-2'"], content.Problems());
    }

    [Theory]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "(/deals/alpha-rund/)",
        "9:50: there is no deal 'alpha-rund'; did you mean 'alpha-round'?")]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "(/companies/bet/#money)",
        "9:50: 'bet' is an alias: write 'beta'")]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "(/commitments/alpha-round/)",
        "9:50: there is no commitment 'alpha-round'; possible are com-alpha-beta, com-alpha-other")]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "(/briefs/frist/now/)",
        "9:50: there is no brief 'frist'; did you mean 'first'?")]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "(/data/editing/)",
        "9:50: the guide 'editing' is read at /about/editing/")]
    [InlineData("pages/editing.md", "(https://press.example/2)", "(/about/method/)",
        "8:15: there is no guide 'method'; possible are editing")]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "(alpha-round)",
        "9:50: 'alpha-round' is no whole address: of a page here it begins with '/', of another site with 'https://'")]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "(../deals/alpha-round.yaml)",
        "9:50: '../deals/alpha-round.yaml' is no whole address: of a page here it begins with '/', of another site with 'https://'")]
    [InlineData("pages/editing.md", "(https://press.example/2)", "(www.press.example/2)",
        "8:15: 'www.press.example/2' is no whole address: of a page here it begins with '/', of another site with 'https://'")]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "(/deal/alpha-round/)",
        "9:50: nothing here begins with '/deal'; did you mean 'deals'?")]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "(/feed.xlm?a)",
        "9:50: nothing here begins with '/feed.xlm'; did you mean 'feed.xml'?")]
    [InlineData("briefs/first.md", "and [a page](/deals/alpha-round)", "![own](/assets/c.png), [icon](/assets/icon.svg)",
        "9:46: files in '/assets/' are named anew by each build: no text can link to one\n" +
        "9:69: files in '/assets/' are named anew by each build: no text can link to one")]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "(/asset)",
        "9:50: nothing here begins with '/asset'; possible are deals, commitments, companies, flows, briefs, data, about, sitemap.xml, robots.txt, llms.txt, feed.xml, feed.json, api, v")]
    [InlineData("briefs/first.md", "(/deals/alpha-round)", "()",
        "9:50: this link has no address")]
    public void A_link_to_a_page_here_leads_to_one(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("briefs/first.md", "[a link](https", "[a link] (https",
        "9:18: this is read as no link: write [words](address), with nothing between the brackets and the ')' at the end")]
    [InlineData("briefs/first.md", "(https://press.example/1), and", "(https://press.example/1, and",
        "9:18: this is read as no link: write [words](address), with nothing between the brackets and the ')' at the end")]
    [InlineData("pages/editing.md", "[a link](https://press.example/2)", "[a link](/deals/",
        "8:22: this is read as no link: write [words](address), with nothing between the brackets and the ')' at the end")]
    [InlineData("briefs/first.md", "Text with", "##What is signed\n\nText with",
        "9:1: a heading has a space after '##'; of a text that begins so, write '\\##'")]
    [InlineData("pages/editing.md", "Guidance with", "#Guidance with",
        "8:1: a heading has a space after '#'; of a text that begins so, write '\\#'")]
    [InlineData("briefs/first.md", "Text with", "\\##What is signed\n\nText with", null)]
    [InlineData("briefs/first.md", "Text with", "#\n\nText with", null)]
    [InlineData("pages/editing.md", "Guidance with", "######Guidance with",
        "8:1: a heading has a space after '######'; of a text that begins so, write '\\######'")]
    [InlineData("pages/editing.md", "Guidance with", "#######Guidance with", null)]
    [InlineData("pages/editing.md", "Guidance with", "Guidance on #grades with", null)]
    [InlineData("pages/editing.md", "Guidance with", "#1 of them: guidance with", null)]
    [InlineData("pages/editing.md", "Guidance with", "##\u201CQuoted\u201D: guidance with", null)]
    [InlineData("briefs/first.md", "Text with", "Text of `[a] (https://press.example)` and [what] (is not) with", null)]
    public void What_is_meant_as_a_link_or_a_heading_is_one(string file, string words, string others, string? problems)
    {
        if (problems is not null) TestContent.HasProblems(file, words, others, problems);
        else TestContent.HasNone(file, words, others);
    }

    [Theory]
    [InlineData("(/deals/)")]
    [InlineData("(/companies/alpha/#alpha-revenue-2025)")]
    [InlineData("(/deals/alpha-round?asOf=2025-12-31)")]
    [InlineData("(/about/editing/)")]
    [InlineData("(/briefs/first/now/)")]
    [InlineData("(/flows/)")]
    [InlineData("(/data/reference/#deals)")]
    [InlineData("(#records)")]
    [InlineData("(?asOf=2025-12-31)")]
    [InlineData("(/)")]
    [InlineData("(/?asOf=2025-12-31)")]
    [InlineData("(/#records)")]
    [InlineData("(/api/totals)")]
    [InlineData("(/feed.xml)")]
    [InlineData("(/v/1/deals/)")]
    [InlineData("(//press.example/1)")]
    [InlineData("(HTTPS://press.example/1)")]
    [InlineData("(mailto:a@b.example)")]
    public void A_link_to_a_page_that_is_there_is_no_problem(string link)
    {
        using var content = new TestContent();
        Assert.Empty(content.Edit("briefs/first.md", "(/deals/alpha-round)", link).Problems());
    }
}
