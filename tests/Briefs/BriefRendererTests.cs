using Outlay.Briefs;

namespace Outlay.Tests;

public sealed class BriefRendererTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("a <img src=x onerror=alert(1)> b", "<img")]
    [InlineData("<!-- comment -->", "<!--")]
    public void Html_of_the_author_s_is_text(string markdown, string never) =>
        Assert.DoesNotContain(never, BriefRenderer.Render(markdown), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("[text](javascript:alert(1))")]
    [InlineData("[text](JaVaScRiPt:alert(1))")]
    [InlineData("[text](&#106;avascript:alert(1))")]
    [InlineData("[text](java&#9;script:alert(1))")]
    [InlineData("[text](&#1;javascript:alert(1))")]
    [InlineData("[text](javascript&colon;alert(1))")]
    [InlineData("[text](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[text](vbscript:x)")]
    [InlineData("[text](file:///etc/passwd)")]
    [InlineData("[text][ref]\n\n[ref]: javascript:alert(1)")]
    [InlineData("![text](data:image/svg+xml;base64,PHN2Zz4=)")]
    [InlineData("[![text](javascript:a)](javascript:b)")]
    [InlineData("<javascript:alert(text)>")]
    public void A_link_that_could_run_something_is_its_text(string markdown)
    {
        var html = BriefRenderer.Render(markdown);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src", html, StringComparison.Ordinal);
        Assert.Contains("text", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[text](https://example.org/a?b=c#d)", "<a href=\"https://example.org/a?b=c#d\">text</a>")]
    [InlineData("[text](/deals/openai-amazon-equity)", "<a href=\"/deals/openai-amazon-equity\">text</a>")]
    [InlineData("[text](#the-talks)", "<a href=\"#the-talks\">text</a>")]
    [InlineData("[text](a/b:c)", "<a href=\"a/b:c\">text</a>")]
    [InlineData("[**bold** text](mailto:a@example.org)", "<a href=\"mailto:a@example.org\"><strong>bold</strong> text</a>")]
    [InlineData("<https://example.org>", "<a href=\"https://example.org\">https://example.org</a>")]
    [InlineData("<a@example.org>", "<a href=\"mailto:a@example.org\">a@example.org</a>")]
    [InlineData("![alt](/chart.svg)", "<img src=\"/chart.svg\" alt=\"alt\" />")]
    public void A_link_that_leads_somewhere_stays(string markdown, string html) =>
        Assert.Contains(html, BriefRenderer.Render(markdown), StringComparison.Ordinal);

    [Fact]
    public void A_link_without_its_address_keeps_its_emphasis() =>
        Assert.Equal("<p>a <em>b</em> c</p>\n", BriefRenderer.Render("a [*b*](javascript:x) c"));

    [Fact]
    public void Tables_and_footnotes_are_drawn()
    {
        var html = BriefRenderer.Render("| a | b |\n|---|---|\n| 1 | 2 |\n\nText[^1].\n\n[^1]: Note.\n");
        Assert.Contains("<table>", html, StringComparison.Ordinal);
        Assert.Contains("class=\"footnotes\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_cannot_be_written() =>
        Assert.DoesNotContain("<p onclick", BriefRenderer.Render("Text {onclick=alert(1)}"), StringComparison.Ordinal);
}
