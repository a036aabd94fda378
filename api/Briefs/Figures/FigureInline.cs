using Markdig.Syntax.Inlines;

namespace Outlay.Briefs.Figures;

/// <summary>A figure in the text of a brief.</summary>
internal sealed class FigureInline : LeafInline
{
    /// <summary>As it is written, with its brackets.</summary>
    public required string Text { get; init; }

    /// <summary>The same without them.</summary>
    public required string Expression { get; init; }

    /// <summary>Where each line of it begins, from 0, where the pipeline looks for precise places.</summary>
    public required IReadOnlyList<LinePlace> Lines { get; init; }

    public Figure? Figure { get; init; }

    /// <summary>What is wrong with how it is written.</summary>
    public Mistake? Mistake { get; init; }

    /// <summary>The line and column, from 0, of a character of <see cref="Text"/>.</summary>
    public (int Line, int Column) PlaceOf(int start)
    {
        var line = Lines.Last(begun => begun.Start <= start);
        return (line.Line, line.Column + start - line.Start);
    }
}

/// <param name="Start">The first character of the line in the figure's text.</param>
internal readonly record struct LinePlace(int Start, int Line, int Column);
