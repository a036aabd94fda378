using Markdig.Syntax;
using Outlay.Briefs.Blocks;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs;

/// <summary>Goes once through the places of a text, in their order, and asks the ledger what each says.</summary>
internal sealed class BriefPass
{
    private readonly FigureReader reader;
    private readonly ViewAnswers answers;
    private readonly object?[] said;
    private readonly List<RenderedFigure> figures = [];
    private readonly List<BriefProblem> problems = [];

    public BriefPass(BriefText text, Ledger ledger, BriefReading reading)
    {
        Reading = reading;
        answers = ViewAnswers.Of(ledger.AsOf(reading.Shown), reading.Addresses);
        reader = new(ledger, reading, Citations);
        said = new object?[text.Places.Count];
        foreach (var place in text.Places)
        {
            var mistake = place.Mistake;
            if (mistake is null) said[place.Number] = place is FigurePlace figure ? Read(figure, out mistake) : Read((BlockPlace)place, out mistake);
            if (mistake is not null) Add(place, mistake);
        }
        Records = Citations.Records(answers);
    }

    public BriefReading Reading { get; }

    public CitationList Citations { get; } = new();

    public IReadOnlyList<CitedRecord> Records { get; }

    public IReadOnlyList<RenderedFigure> Figures => figures;

    /// <summary>In order of the file: footnotes are read last, wherever they stand.</summary>
    public IReadOnlyList<BriefProblem> Problems => [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    /// <summary>What stands in the place of a figure; <c>null</c> where something is wrong with it.</summary>
    public RenderedFigure? FigureAt(MarkdownObject figure) => SaidAt(figure) as RenderedFigure;

    /// <inheritdoc cref="FigureAt"/>
    public BlockContent? BlockAt(MarkdownObject block) => SaidAt(block) as BlockContent;

    private object? SaidAt(MarkdownObject item) => BriefPlace.Of(item) is { } place ? said[place.Number] : null;

    private RenderedFigure? Read(FigurePlace place, out Mistake? mistake)
    {
        if (reader.Read(place.Inline, figures.Count + 1, out mistake) is not { } figure) return null;
        figures.Add(figure);
        return figure;
    }

    private BlockContent? Read(BlockPlace place, out Mistake? mistake)
    {
        if (answers.Block(place, out mistake) is not { } block) return null;
        Citations.Add(block.Citations);
        if (!place.IsClosed) mistake = new(0, $"this block is not closed: end it with a line '{place.Colons}'");
        return block.Content;
    }

    private void Add(BriefPlace place, Mistake mistake)
    {
        var (line, column) = place.PlaceOf(mistake);
        problems.Add(new(line, column, mistake.Message));
    }
}
