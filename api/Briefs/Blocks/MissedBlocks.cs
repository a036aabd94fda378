using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary>
/// Lines that were meant for a block's and that Markdown keeps as text, or as a definition: with fewer than three colons, or with
/// something before them. They would be published as they are written. Who means colons writes <c>\::</c>, or code.
/// </summary>
internal sealed class MissedBlocks(BriefText text, ViewAnswers answers)
{
    private readonly string markdown = text.Markdown;

    public IEnumerable<BriefProblem> All() => text.Document.Descendants().SelectMany(ColonsIn).Select(ProblemAt).OfType<BriefProblem>();

    private IEnumerable<Colons> ColonsIn(MarkdownObject item) => item switch
    {
        LiteralInline literal => ColonsIn(literal),
        DefinitionItem definition when definition.FirstOrDefault(block => block is not DefinitionTerm) is { } said => ColonsBefore(said, definition),
        _ => [],
    };

    // Those that are not escaped, nor come after one that is.
    private IEnumerable<Colons> ColonsIn(LiteralInline literal)
    {
        var start = literal.Span.Start;
        var begins = literal.PreviousSibling is null or LineBreakInline;
        for (var at = start; at <= literal.Span.End && at < markdown.Length; at++)
            if (markdown[at] == ':' && (at == 0 || markdown[at - 1] != ':') && !FigureSyntax.IsEscaped(markdown, at))
                yield return new(BlockOf(literal), at, begins && markdown.AsSpan(start, at - start).IsWhiteSpace());
    }

    // A definition may begin with a tilde as well.
    private IEnumerable<Colons> ColonsBefore(Block said, DefinitionItem definition)
    {
        var at = markdown.AsSpan(0, said.Span.Start).TrimEnd().Length - 1;
        return at >= 0 && markdown[at] == ':' ? [new(definition, at, IsFirst: true)] : [];
    }

    private BriefProblem? ProblemAt(Colons colons)
    {
        var line = LineOf(colons);
        var many = line.Length - line.TrimStart(':').Length;
        return Message(colons, many, line[many..].Trim()) is { } message ? BriefProblem.At(markdown, colons.At, message) : null;
    }

    private string? Message(Colons colons, int many, string rest)
    {
        if (rest is "") return colons.IsFirst && many < 3 && IsInBlock(colons.Of) ? "a block ends with three colons: write :::" : null;
        if (Meant(rest) is not { } meant || !meant.IsMeant(many, colons.IsFirst)) return null;
        return $"a block begins with three colons, on a line of its own: write {meant.Line}; what is to be read as it stands is code";
    }

    /// <summary>The block that words after colons would be.</summary>
    private MissedBlock? Meant(string rest)
    {
        var asked = string.Concat(rest.TakeWhile(char.IsLetter));
        if (Nearest.Meant(asked, BlockKind.Names) is not [var name, ..]) return null;
        var after = rest[asked.Length..].TrimEnd(':', ' ');
        var syntax = BlockSyntax.Parse($"::: {name}{after}", out _);
        var isRead = syntax is { Ids: [], Given: [_, ..] }
            || (syntax is { Ids: [_, ..] } && BlockKind.Read(syntax, new(answers.View, answers.Addresses, new()), out _) is not null);
        return new(name, IsSame(asked, name), after, isRead);
    }

    // But for case, and for the s of a plural.
    private static bool IsSame(string asked, string name) => asked.TrimEnd('s', 'S').Equals(name.TrimEnd('s'), StringComparison.OrdinalIgnoreCase);

    private string LineOf(Colons colons)
    {
        var rest = markdown.AsSpan(colons.At);
        var isInTable = colons.Of.Parent is TableCell;
        return rest[..(rest.IndexOfAny(isInTable ? "\r\n|" : "\r\n") is >= 0 and var end ? end : rest.Length)].ToString();
    }

    private static LeafBlock BlockOf(Inline inline)
    {
        ContainerInline root = inline.Parent!;
        while (root.Parent is { } parent) root = parent;
        return root.ParentBlock!;
    }

    private static bool IsInBlock(Block? block) => block is not null && (block is CustomContainer || IsInBlock(block.Parent));

    /// <summary>Where colons begin, and whether nothing of the line stands before them.</summary>
    private readonly record struct Colons(Block Of, int At, bool IsFirst);
}

/// <param name="IsNamed">As a block is, and not only nearly so.</param>
/// <param name="After">What stands after the name.</param>
/// <param name="IsRead">That reads as filters, or as ids that the ledger knows.</param>
internal sealed record MissedBlock(string Name, bool IsNamed, string After, bool IsRead)
{
    /// <summary>The first line of the block, as far as it can be told.</summary>
    public string Line => $"::: {Name}{(IsRead ? After : "")}";

    /// <summary>A colon alone begins a definition, and others may stand in a sentence: there it takes more to be sure.</summary>
    public bool IsMeant(int colons, bool isFirst) => (isFirst, colons) switch
    {
        (true, 1) => IsNamed && IsRead,
        (true, _) => IsNamed || IsRead,
        (false, 1) => false,
        (false, 2) => IsNamed && IsRead,
        (false, _) => IsNamed,
    };
}
