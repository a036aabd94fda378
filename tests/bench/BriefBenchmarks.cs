using BenchmarkDotNet.Attributes;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Outlay.Briefs;
using Outlay.Cli.Content;

namespace Outlay.Bench;

/// <summary>
/// A brief of 6 kB with 20 figures and 4 blocks over the real content, against Markdig alone on the same text without them. The
/// ledger is loaded and has been asked before, and the brief is rendered as the website renders it again and again: its Markdown
/// has been read, and the HTML is made anew. <see cref="BriefReadAnew"/> reads the Markdown too, each time, as Markdig alone does.
/// </summary>
[MemoryDiagnoser]
public class BriefBenchmarks
{
    private static readonly string[] Figures =
    [
        "[[openai-aws-capacity.amount]]", "[[openai-amazon-equity.amount | more than]]", "[[openai-revenue-2025]]", "[[com-openai-infra-total.amount]]",
        "[[openai-aws-capacity.termYears]]", "[[openai-aws-capacity.asOf]]", "[[com-openai-azure.amount]]", "[[openai-revenue-2025-12-31]]",
        "[[commitments(payer=openai, kind=purchase) / openai-revenue-2025 | number]]", "[[com-openai-aws-2025.amount / com-openai-infra-total.amount | percent]]",
    ];

    private static readonly string[] Blocks =
    [
        "::: deals company=openai kind=equity\n:::", "::: chart of=commitments by=payee payer=openai kind=purchase\n:::",
        "::: timeline openai-amazon-equity\n:::", "::: dispute x-amazon-talks\n:::",
    ];

    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseDefinitionLists().UseTaskLists()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();
    private readonly Ledger ledger = ContentFolder.Read("content", CancellationToken.None).Ledger
        ?? throw new InvalidOperationException("Run this in the root of the repository, over content without problems.");
    private readonly DateOnly today = new(2026, 11, 1);
    private readonly string without = Text(false);
    private readonly Brief brief = new() { Id = "bench", Title = "Brief", Date = new(2025, 12, 23), AsOf = new(2025, 12, 23), Summary = "Summary.", Markdown = Text(true) };

    [Benchmark(Baseline = true)]
    public string MarkdigAlone() => Markdown.ToHtml(without, pipeline);

    /// <summary>Its text alone.</summary>
    [Benchmark]
    public string Brief() => BriefRenderer.Render(brief, ledger).Html;

    /// <summary>And what has changed since, and every record with its sources and three ways to cite it: all that its page shows.</summary>
    [Benchmark]
    public (string, string) BriefWithMarksAndReferences() => All(BriefRenderer.Render(brief, ledger, today));

    /// <summary>The same of a text that nobody has read before, over a ledger that knows the answers.</summary>
    [Benchmark]
    public (string, string) BriefReadAnew() => All(BriefRenderer.Render(brief.Markdown, ledger, new() { AsOf = brief.AsOf, Today = today }));

    private static (string, string) All(RenderedBrief rendered) => (rendered.Html, rendered.ClosingHtml);

    private static string Text(bool live) => string.Concat(Enumerable.Range(0, 20).Select(i =>
        $"## Section {i}\n\nA sentence of some *length* that says what was [reported](https://example.org/{i}), by whom and when, and what it does not say. "
        + $"The amount is {(live ? Figures[i % Figures.Length] : "$38 billion")}, of which nobody has said more; a second sentence follows, so that the text has its length.\n\n"
        + $"- a point\n- another point with `code` in it\n\n{(live && i % 5 == 0 ? Blocks[i / 5] + "\n\n" : "")}"));
}
