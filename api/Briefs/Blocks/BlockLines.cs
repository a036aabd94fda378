namespace Outlay.Briefs.Blocks;

/// <summary>The first and the last line of a block in its Markdown, wherever it stands: by itself, in a list, a quotation or a footnote.</summary>
internal readonly struct BlockLines
{
    /// <param name="start">The first character of the first line's colons.</param>
    /// <param name="last">The last one of the last line's.</param>
    public BlockLines(string markdown, int start, int last)
    {
        var line = markdown.LastIndexOf('\n', last) + 1;
        (Start, StartOfLast, End) = (start, markdown.IndexOf(':', line), last + 1);
        Prefix = markdown[line..StartOfLast];
        var first = markdown.LastIndexOf('\n', start) + 1;
        // Right under a paragraph the block's words would be that paragraph's.
        var above = first == 0 ? "" : markdown[(markdown.LastIndexOf('\n', Math.Max(first - 2, 0)) + 1)..first].Trim();
        Before = markdown[first..start] == Prefix && above is not "" && above != Prefix.Trim() ? "\n" + Prefix : "";
        var inside = markdown.IndexOf('\n', start) + 1;
        StartInside = markdown.AsSpan(inside).StartsWith(Prefix, StringComparison.Ordinal) ? inside + Prefix.Length : inside - 1;
    }

    /// <summary>Where the first line's colons begin.</summary>
    public int Start { get; }

    /// <summary>Where the words begin that stand inside the block.</summary>
    public int StartInside { get; }

    /// <summary>Where the last line's colons begin.</summary>
    public int StartOfLast { get; }

    /// <summary>After the block.</summary>
    public int End { get; }

    /// <summary>What every line of the place begins with.</summary>
    public string Prefix { get; }

    /// <summary>What parts the block from what stands before it.</summary>
    public string Before { get; }
}
