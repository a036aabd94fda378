using Outlay.Briefs;

namespace Outlay.Tests;

public sealed class PageLinksTests
{
    [Theory]
    [InlineData("[a](/briefs/x/) and [b](</deals/y/> \"title\")", "[a](/v/3/briefs/x/) and [b](</v/3/deals/y/> \"title\")")]
    [InlineData("[a][one], [b][one]\n\n[one]: /about/", "[a][one], [b][one]\n\n[one]: /v/3/about/")]
    [InlineData("> - [a *b* `c`](/data/)\n\n| [d](/deals/) |\n|---|\n| x |", "> - [a *b* `c`](/v/3/data/)\n\n| [d](/v/3/deals/) |\n|---|\n| x |")]
    [InlineData("[a](https://example.org/deals/) [b](//example.org/) [c](#here) [d](deals/)", null)]
    [InlineData("[a](/api/deals) [b](/assets/x.png) [c](/v/1/deals/) `[d](/deals/)` \\[e](/deals/)", null)]
    public void Links_to_pages_go_to_those_of_a_version(string markdown, string? rooted)
    {
        Assert.Equal(rooted ?? markdown, PageLinks.Rooted(markdown, "/v/3"));
        Assert.Equal(markdown, PageLinks.Rooted(markdown, ""));
    }

    [Fact]
    public void So_do_those_of_a_brief_in_its_Markdown()
    {
        const string text = "[a](/briefs/x/) [[com-openai-aws.amount]] [b](/deals/)";
        var reading = SpecTests.ReadingOf("") with { Today = null };
        Assert.StartsWith("[a](/briefs/x/) [$38 billion](/commitments/com-openai-aws/) [b](/deals/)", BriefRenderer.Render(text, SpecTests.Ledger, reading).Markdown, StringComparison.Ordinal);
        Assert.StartsWith("[a](/v/3/briefs/x/) [$38 billion](/v/3/commitments/com-openai-aws/) [b](/v/3/deals/)",
            BriefRenderer.Render(text, SpecTests.Ledger, reading with { Addresses = new(3, true, "") }).Markdown, StringComparison.Ordinal);
    }
}
