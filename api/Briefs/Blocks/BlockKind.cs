using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary>What a block shows, ready to be written.</summary>
/// <param name="Caption">What stands under it where the author wrote nothing inside the block.</param>
internal sealed record BlockContent(string Name, string Caption, Action<BlockWriter> Write)
{
    /// <summary>The unit of its numbers, in words.</summary>
    public string? Units { get; init; }

    /// <summary>The address of the question to the API that it answers.</summary>
    public string? Question { get; init; }

    /// <summary>Kept, since all who render the same brief show it.</summary>
    public string Html => field ??= HtmlBlockWriter.Of(Write);
}

/// <summary>One kind of block.</summary>
internal abstract class BlockKind(string name)
{
    private static readonly BlockKind[] All =
        [new DealsBlock(), new CommitmentsBlock(), new ChartBlock(), new FlowsBlock(), new TimelineBlock(), new SourcesBlock(), new DisputeBlock()];

    public static IReadOnlyList<string> Names => [.. All.Select(kind => kind.Name)];

    public string Name { get; } = name;

    public static BlockContent? Read(BlockSyntax syntax, BlockContext context, out Mistake? mistake)
    {
        if (All.FirstOrDefault(kind => kind.Name == syntax.Name.Text) is { } kind) return kind.ReadOwn(syntax, context, out mistake);
        mistake = new(syntax.Name.Start, $"there is no block '{syntax.Name.Text}'{Nearest.Choice(LettersOf(syntax.Name.Text), Names)}");
        return null;
    }

    // Of a name that something is attached to: deals{company=openai}.
    private static string LettersOf(string name) => string.Concat(name.SkipWhile(letter => !char.IsLetter(letter)).TakeWhile(char.IsLetter));

    protected abstract BlockContent? ReadOwn(BlockSyntax syntax, BlockContext context, out Mistake? mistake);

    /// <summary>Of a block that filters alone select for.</summary>
    protected static Mistake? NoIds(BlockSyntax syntax) => syntax.Ids is [var id, ..]
        ? new(id.Start, $"'{id.Text}' is no filter: write it as company=openai") : null;

    /// <summary>Of a block that names what it shows.</summary>
    protected static Mistake? NoFilters(BlockSyntax syntax) => syntax.Given is [var given, ..]
        ? new(given.Start, $"'{syntax.Name.Text}' takes ids, and no filters such as '{given.Name}'") : null;

    protected static Mistake Nothing(BlockSyntax syntax, BlockContext context) =>
        new(syntax.Name.Start, $"this selects nothing as of {Dates.Iso(context.View.Date)}");
}
