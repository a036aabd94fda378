using System.Text.RegularExpressions;

namespace Outlay.Tests;

public sealed partial class BriefTests
{
    [Fact]
    public void A_brief_links_to_sources_of_the_ledger_and_to_none_of_later_than_it_speaks()
    {
        var ledger = ContentLedger.Read();
        var sources = ledger.Sources.Where(source => source.Url is not null).ToLookup(source => source.Url!);
        Assert.NotEmpty(ledger.Briefs);
        Assert.All(ledger.Briefs, brief =>
        {
            var links = Links().Matches(brief.Markdown).Select(link => link.Groups[1].Value).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Contains(sources[link], source => source.Date <= brief.AsOf));
        });
    }

    [GeneratedRegex(@"\]\((https?:[^)\s]+)\)")]
    private static partial Regex Links();
}
