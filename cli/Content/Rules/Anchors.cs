using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Outlay.Cli.Content.Rules;

/// <summary>What a link can lead to within the page of a text.</summary>
internal static class Anchors
{
    /// <summary>What stands on the page of every brief besides its text.</summary>
    public static readonly IReadOnlyList<string> OfBriefs = ["made-of", "records", "cite", "version"];

    /// <summary>Says nothing of a text that is not there, or of the top of one.</summary>
    public static string? Wrong(Name? name, string anchor) => name?.Record is IDocument document ? Wrong(document, anchor) : null;

    /// <inheritdoc cref="Wrong(Name, string)"/>
    public static string? Wrong(IDocument document, string anchor)
    {
        if (anchor.Length == 0 || DocumentRules.Parsed(document.Markdown) is not { } parsed) return null;
        List<string> headings = [.. parsed.Descendants<HeadingBlock>().Select(heading => heading.TryGetAttributes()?.Id).OfType<string>()];
        return headings.Contains(anchor) || document is Brief && OfBriefs.Contains(anchor) ? null
            : $"the {Shape.NameOf(document.GetType())} '{document.Id}' has no heading '#{anchor}'{Wording.Choice(anchor, headings)}";
    }
}
