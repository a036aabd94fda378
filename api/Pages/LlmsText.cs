using System.Text;

namespace Outlay.Pages;

/// <summary><c>llms.txt</c> (https://llmstxt.org): what there is to read for a language model, every page as Markdown.</summary>
internal static class LlmsText
{
    public static string Of(PageScope scope, SiteAddress address)
    {
        var text = new StringBuilder(
            """
            # Outlay

            > An open ledger of AI-infrastructure deals and commitments: who promised how much to whom, when, for what, according to whom.

            Amounts are intervals: an end that nobody has stated is open. Money that is only talked about is kept apart from money agreed, and what is
            part of something larger is counted once: take sums from `totals`, and never add records up. Every number names its sources. Each page is
            there as Markdown, at its address with `.md` in place of the last slash; `/v/{version}/` before it is the same for ever, to be cited.

            ## Data

            """);
        Add(text, address.Of("/api/mcp"), "Tools for assistants", "The Model Context Protocol: search, read a record as of a date, total, list loops, read a brief");
        Add(text, address.Of("/api/openapi.json"), "The API", "OpenAPI 3.1, public and read-only");
        Add(text, address.Of(PageAddress.MarkdownOf("/data/reference/")), "API reference", "Every route, parameter and answer");
        Add(text, address.Of("/api/manifest"), "Downloads", "The whole ledger as JSON, SQLite and CSV, with checksums");
        Add(text, address.Of("/api/feed.json"), "Changes", "What each version changed, as a feed");
        foreach (var (path, title) in ((string, string)[])[("/deals/", "Deals"), ("/commitments/", "Commitments"), ("/companies/", "Companies"), ("/flows/", "Flows")])
            Add(text, address.Of(PageAddress.MarkdownOf(path)), title, "All of them");
        text.Append("\n## Briefs\n\n");
        foreach (var brief in scope.Briefs) Add(text, address.Of(PageAddress.MarkdownOf($"/briefs/{brief.Id}/")), brief.Title, brief.Summary);
        text.Append("\n## Guides\n\n");
        foreach (var section in Enum.GetValues<GuideSection>())
            foreach (var guide in scope.Guides(section))
                Add(text, address.Of(PageAddress.MarkdownOf($"/{Words.Of(section)}/{guide.Id}/")), guide.Title, guide.Summary);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string address, string title, string about) =>
        text.Append("- [").Append(title.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)).Append("](").Append(address).Append("): ").Append(about).Append('\n');
}
