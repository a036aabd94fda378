using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Outlay.Briefs.Blocks;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs;

/// <summary>Makes HTML of Markdown with live figures. Raw HTML is text, and no link runs a script.</summary>
public static class BriefRenderer
{
    private static readonly MarkdownPipeline Plain = Grammar().DisableHtml().Build();
    private static readonly MarkdownPipeline Live = WithLedger(Grammar()).DisableHtml().Build();
    private static readonly MarkdownPipeline Placed = WithLedger(Grammar()).DisableHtml().UsePreciseSourceLocation().Build();

    /// <summary>What Markdown is in a brief, apart from figures and blocks, and from raw HTML, which <c>check</c> has to see in order to refuse it.</summary>
    internal static MarkdownPipelineBuilder Grammar() => new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub);

    internal static MarkdownPipelineBuilder WithLedger(MarkdownPipelineBuilder grammar) =>
        grammar.Use(new FigureExtension()).Use(new BlockExtension());

    /// <summary>A text without figures.</summary>
    public static string Render(string markdown) => Html(Markdown.Parse(markdown, Plain), Plain);

    /// <summary>What a text is apart from what the ledger puts in the place of figures and blocks.</summary>
    internal static string MarkdownPart(string markdown) => Html(Markdown.Parse(markdown, Live), Live);

    /// <summary>The text as Markdown for who cannot read its grammar: figures in words, and blocks as links to the questions that they answer.</summary>
    public static string RenderMarkdown(string markdown, Ledger ledger, BriefReading reading)
    {
        var document = Markdown.Parse(markdown, Placed);
        new BriefPass(markdown, ledger, reading).Read(document);
        return MarkdownTwin.Of(markdown, document, reading);
    }

    /// <summary>A brief as of its own date.</summary>
    public static RenderedBrief Render(Brief brief, Ledger ledger, DateOnly? today = null) =>
        Render(brief.Markdown, ledger, new() { AsOf = brief.AsOf, Today = today });

    public static RenderedBrief Render(string markdown, Ledger ledger, BriefReading reading) => Render(markdown, ledger, reading, Live);

    /// <summary>Everything that is wrong with the figures and blocks of a text, where it is; slower than rendering it.</summary>
    public static IReadOnlyList<BriefProblem> Check(string markdown, Ledger ledger, BriefReading reading) =>
        Render(markdown, ledger, reading, Placed).Problems;

    private static RenderedBrief Render(string markdown, Ledger ledger, BriefReading reading, MarkdownPipeline pipeline)
    {
        var document = Markdown.Parse(markdown, pipeline);
        var pass = new BriefPass(markdown, ledger, reading);
        pass.Read(document);
        var records = pass.Citations.Records(ledger, reading.Addresses);
        return new(Html(document, pipeline), pass.Contents, pass.Figures, records, pass.Citations.Sources(ledger))
        {
            Closing = new(() => Closing.Of(ledger, pass.Figures, records)),
            Problems = pass.Problems,
        };
    }

    private static string Html(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        SafeLinks.Keep(document);
        foreach (var table in document.Descendants<Table>()) TableAlignment.ByClass(table);
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        pipeline.Setup(renderer);
        renderer.Render(document);
        return text.ToString();
    }
}
