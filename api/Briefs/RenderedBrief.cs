using System.Text.Json.Serialization;

namespace Outlay.Briefs;

/// <summary>A brief to read, and all that its numbers rest on.</summary>
/// <param name="Html">The body, without the title: safe to put into a page.</param>
/// <param name="Contents">Its headings, in order.</param>
/// <param name="Figures">In order of the text.</param>
/// <param name="Records">What its figures are taken from, each once, in order of first use.</param>
/// <param name="Sources">What those records rest on, each once, in order of first use.</param>
public sealed record RenderedBrief(
    string Html, IReadOnlyList<Heading> Contents, IReadOnlyList<RenderedFigure> Figures, IReadOnlyList<CitedRecord> Records,
    IReadOnlyList<SourceAnswer> Sources)
{
    internal Lazy<string> Closing { private get; init; } = new("");

    internal Lazy<string> Twin { private get; init; } = new("");

    /// <summary>HTML to end the page with: what has changed since, and the records, each with its sources and how to cite it.</summary>
    [JsonIgnore]
    public string ClosingHtml => Closing.Value;

    /// <summary>The text as Markdown for who cannot read its grammar: figures in words, each a link to its record, blocks as links to the questions that they answer, and at the end the records with their sources.</summary>
    [JsonIgnore]
    public string Markdown => Twin.Value;

    /// <summary>What <c>check</c> has to refuse; none in a brief that was published.</summary>
    [JsonIgnore]
    public IReadOnlyList<BriefProblem> Problems { get; init; } = [];
}

/// <param name="Id">The anchor on its page.</param>
public sealed record Heading(int Level, string Id, string Text);

/// <param name="Line">In the Markdown, from 1.</param>
/// <param name="Column">From 1, in UTF-16 characters.</param>
public sealed record BriefProblem(int Line, int Column, string Message)
{
    /// <param name="at">The character that it begins with.</param>
    internal static BriefProblem At(string markdown, int at, string message)
    {
        var line = markdown.AsSpan(0, at).LastIndexOf('\n') + 1;
        return new(markdown.AsSpan(0, line).Count('\n') + 1, at - line + 1, message);
    }
}

/// <summary>A figure as it reads, and what it rests on.</summary>
/// <param name="Expression">As it is written between its brackets.</param>
/// <param name="AsOf">The latest date of what it is made of.</param>
/// <param name="Records">Ids of the deals, commitments and metrics that it is made of.</param>
/// <param name="Sources">Ids of the sources of what it takes from them.</param>
/// <param name="Address">Of the record, or of the question to the API that a total answers.</param>
public sealed record RenderedFigure(
    string Id, string Expression, string Text, FigureValue Value, DateOnly AsOf, IReadOnlyList<string> Records, IReadOnlyList<string> Sources,
    string Address)
{
    /// <summary>Where the ledger now says something else. R12.</summary>
    public IReadOnlyList<FigureMark> Marks { get; init; } = [];

    /// <summary>Where its page says what it is made of, where that is more than one record.</summary>
    internal string? Made => Records.Count > 1 ? $"{Id}-records" : null;

    internal bool IsCorrected => Marks.Any(mark => mark.What is FigureMarkKind.Corrected);
}

public enum FigureMarkKind
{
    /// <summary>A later report says something else.</summary>
    Revised,

    /// <summary>Of the brief's own date the ledger now says something else than when the brief was published.</summary>
    Corrected,

    /// <summary>Today's value stands in the text, and the brief's own was another.</summary>
    Was,
}

/// <param name="Text">What it says there; <c>null</c> where it says nothing any more.</param>
/// <param name="AsOf">The date of what it says there: for a correction, the day on which the brief was published.</param>
public sealed record FigureMark(FigureMarkKind What, string? Text, FigureValue? Value, DateOnly AsOf);

/// <summary>A record that a brief's figures are taken from.</summary>
/// <param name="AsOf">The latest revision that they are taken from.</param>
/// <param name="Grade">That of its best source there; <c>null</c> without any.</param>
/// <param name="Sources">Ids, in order of first use.</param>
public sealed record CitedRecord(
    int Number, RecordType Type, string Id, string Title, DateOnly AsOf, Grade? Grade, string Address, IReadOnlyList<string> Sources, Citation Citation)
{
    /// <summary>Its amount or value of then in words, where one was stated.</summary>
    internal string? Amount { get; init; }

    /// <summary>What stands of it in the list of records.</summary>
    internal Lazy<string> Html { get; init; } = new("");
}
