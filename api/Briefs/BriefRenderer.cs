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
    public static string Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Plain);
        foreach (var table in document.Descendants<Table>()) TableAlignment.ByClass(table);
        SafeLinks.Keep(document);
        // Not one of Markdig's pooled renderers: those keep what a rendering that was broken off had switched off.
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Plain.Setup(renderer);
        renderer.Render(document);
        return text.ToString();
    }

    /// <summary>What a text is apart from what the ledger puts in the place of figures and blocks.</summary>
    internal static string MarkdownPart(string markdown) => BriefText.Read(markdown).ToHtml();

    /// <summary>A brief as of its own date.</summary>
    public static RenderedBrief Render(Brief brief, Ledger ledger, DateOnly? today = null) =>
        Render(brief, ledger, new BriefReading { AsOf = brief.AsOf, Today = today });

    public static RenderedBrief Render(Brief brief, Ledger ledger, BriefReading reading) => Render(BriefText.Of(brief), ledger, reading);

    /// <summary>A text that is no published brief.</summary>
    public static RenderedBrief Render(string markdown, Ledger ledger, BriefReading reading) => Render(BriefText.Read(markdown), ledger, reading);

    /// <summary>Everything that is wrong with the figures and blocks of a text, also with those that were not read as such, and where it is.</summary>
    public static IReadOnlyList<BriefProblem> Check(string markdown, Ledger ledger, BriefReading reading)
    {
        var text = BriefText.Read(markdown);
        var answers = ViewAnswers.Of(ledger.AsOf(reading.AsOf), reading.Addresses);
        var missed = new MissedFigures(text, answers).All().Concat(new MissedBlocks(text, answers).All());
        return [.. new BriefPass(text, ledger, reading).Problems.Concat(missed).OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];
    }

    private static RenderedBrief Render(BriefText text, Ledger ledger, BriefReading reading)
    {
        var pass = new BriefPass(text, ledger, reading);
        return new(text.ToHtml(pass), text.Contents, pass.Figures, pass.Records, pass.Citations.Sources(ledger))
        {
            Closing = new(() => Closing.Of(pass.Figures, pass.Records)),
            Twin = new(() => MarkdownTwin.Of(text, pass, ledger)),
            Problems = pass.Problems,
        };
    }
}
