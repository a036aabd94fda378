namespace Outlay.Briefs.Figures;

/// <summary>Evaluates the figures of one brief, and marks what has changed since. R12.</summary>
internal sealed class FigureReader
{
    private readonly BriefReading reading;
    private readonly ViewAnswers then;
    private readonly ViewAnswers? now;
    private readonly ViewAnswers? published;
    private readonly CitationList citations;

    /// <param name="citations">Takes what the figures cite.</param>
    public FigureReader(Ledger ledger, BriefReading reading, CitationList citations)
    {
        this.reading = reading;
        this.citations = citations;
        then = ViewAnswers.Of(ledger.AsOf(reading.AsOf), reading.Addresses);
        now = reading.Today is { } today ? ViewAnswers.Of(ledger.AsOf(today), reading.Addresses) : null;
        published = reading.Published is { } first ? ViewAnswers.Of(first.Ledger.AsOf(reading.AsOf), reading.Addresses) : null;
    }

    public RenderedFigure? Read(FigureInline inline, int number, out Mistake? mistake)
    {
        mistake = inline.Mistake;
        if (inline.Figure is not { } figure || then.Value(figure, out mistake) is not { } value) return null;
        if (Format.Read(figure.Formats, value.Value, out mistake) is null) return null;
        var today = now?.Value(figure, out _);
        var shown = reading.IsNow && today is not null ? today : value;
        citations.Add(shown.Cites);
        return new(
            $"figure-{number}", inline.Expression, Words(figure, shown), shown.Value, shown.AsOf, shown.Records, shown.Sources, shown.Address)
        {
            Marks = [.. Marks(figure, value, today)],
        };
    }

    private IEnumerable<FigureMark> Marks(Figure figure, Evaluated value, Evaluated? today)
    {
        if (published?.Value(figure, out _) is { } first && first.Value != value.Value)
            yield return new(FigureMarkKind.Corrected, Words(figure, first), first.Value, reading.Published!.Value.On);
        if (now is null || today?.Value == value.Value) yield break;
        if (today is null) yield return new(FigureMarkKind.Revised, null, null, LastWord(value.Cites));
        else if (reading.IsNow) yield return new(FigureMarkKind.Was, Words(figure, value), value.Value, reading.AsOf);
        else yield return new(FigureMarkKind.Revised, Words(figure, today), today.Value,
            today.AsOf > reading.AsOf ? today.AsOf : LastWord([.. value.Cites, .. today.Cites]));
    }

    // What has fallen out of a total says so in a record that the total no longer cites.
    private DateOnly LastWord(IReadOnlyList<Cited> cites) => cites.Max(cited => LastWord(now!.View, cited));

    private static DateOnly LastWord(LedgerView view, Cited cited) =>
        view.Deal(cited.Record)?.State.AsOf ?? view.Commitment(cited.Record)?.State.AsOf ?? cited.AsOf;

    private static string Words(Figure figure, Evaluated value) => FigureWords.Of(value.Value, Format.Fitting(figure.Formats, value.Value));
}
