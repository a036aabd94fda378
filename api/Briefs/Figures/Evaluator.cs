namespace Outlay.Briefs.Figures;

/// <summary>Finds what figures say in the ledger as of one date.</summary>
internal sealed class Evaluator(LedgerView view, Addresses addresses)
{
    private static readonly string[] OfMetrics = ["value", "asOf", "basis"];

    private Ledger Ledger => view.Ledger;

    public Evaluated? Value(Expression expression, out Mistake? mistake) => expression switch
    {
        FieldOf field => Field(field, out mistake),
        Dated dated => On(dated, out mistake),
        TotalOf total => new TotalEvaluator(view, addresses).Value(total, out mistake),
        _ => Combined((Combined)expression, out mistake),
    };

    private Evaluated? On(Dated dated, out Mistake? mistake) => dated.Date > view.Date
        ? Fail(new Mistake(dated.DateStart, $"{Dates.Iso(dated.Date)} is after {Dates.Iso(view.Date)}, the date that this is read as of"), out mistake)
        : new Evaluator(Ledger.AsOf(dated.Date), addresses).Value(dated.Of, out mistake);

    private Evaluated? Combined(Combined combined, out Mistake? mistake)
    {
        if (Value(combined.Left, out mistake) is not { } left || Value(combined.Right, out mistake) is not { } right) return null;
        if (left.Value is not QuantityValue a) return Fail(combined.Left, "only quantities have ratios and differences", out mistake);
        if (right.Value is not QuantityValue b) return Fail(combined.Right, "only quantities have ratios and differences", out mistake);
        if (combined.Operator is Operator.Ratio && b is { High: <= 0 } or { Low: < 0 } or { Low: null })
            return Fail(combined.Right, "this may be nothing or less, and nothing is divided by that", out mistake);
        var value = combined.Operator is Operator.Ratio ? Quantities.Ratio(a, b) : Quantities.Difference(a, b);
        if (value is null)
        {
            mistake = new(combined.OperatorStart, combined.Operator is Operator.Ratio
                ? $"there is no ratio of {a.Unit} to {b.Unit}" : $"{b.Unit} cannot be taken from {a.Unit}");
            return null;
        }
        return new(value, [.. left.Cites.Concat(right.Cites).DistinctBy(cited => (cited.Record, cited.AsOf))], left.Address);
    }

    private Evaluated? Field(FieldOf asked, out Mistake? mistake)
    {
        mistake = null;
        if (view.Deal(asked.Id) is { } deal) return Of(deal, asked, out mistake);
        if (view.Commitment(asked.Id) is { } commitment) return Of(commitment, asked, out mistake);
        if (Ledger.Metrics.Find(asked.Id) is { } metric && metric.AsOf(view.Date) is { } revision) return Of(metric, revision, asked, out mistake);
        return Fail(RecordNames.Wrong(view, new(asked.Id, asked.Start)), out mistake);
    }

    private Evaluated? Of(DealAsOf known, FieldOf asked, out Mistake? mistake)
    {
        if (Wrong(asked, "a deal") is { } wrong) return Fail(wrong, out mistake);
        var commitments = asked.Field is Agreements.Amount ? view.CommitmentsOf(known.Record).ToList() : [];
        return commitments is [] ? Of(known.Record, known.State, addresses.Deal(asked.Id), asked, out mistake)
            : Money(known, commitments, asked, out mistake);
    }

    private Evaluated? Of(CommitmentAsOf known, FieldOf asked, out Mistake? mistake) => Wrong(asked, "a commitment") is { } wrong
        ? Fail(wrong, out mistake) : Of(known.Record, known.State, addresses.Commitment(asked.Id), asked, out mistake);

    private Evaluated? Of(IAgreement record, State state, string address, FieldOf asked, out Mistake? mistake)
    {
        mistake = null;
        if (Agreements.Value(state, asked.Field!) is not { } value) return Fail(Unstated(asked), out mistake);
        return new(value, [Agreements.Cite(record, state, asked.Field!)], address);
    }

    /// <summary>A deal's money is that of its commitments, each counted once. R6, R7.</summary>
    private Evaluated? Money(DealAsOf known, List<CommitmentAsOf> commitments, FieldOf asked, out Mistake? mistake)
    {
        var money = MoneyAnswer.Of(Ledger, known.Record, known.State, commitments);
        if (money is not [var only])
            return Fail(asked, $"the money of '{asked.Id}' is of several kinds or classes, which are never added: point at one of "
                + string.Join(", ", commitments.Select(commitment => commitment.Record.Id)), out mistake);
        if (only.Currency is null) return Fail(Unstated(asked), out mistake);
        mistake = null;
        var cites = commitments.Where(commitment => only.Stated.Contains(commitment.Record.Id))
            .Select(commitment => Agreements.Cite(commitment.Record, commitment.State, Agreements.Amount));
        return new(new QuantityValue(only.Low, only.High, only.Approximate, only.Currency), [.. cites], addresses.Deal(asked.Id));
    }

    private Evaluated? Of(Metric metric, MetricRevision revision, FieldOf asked, out Mistake? mistake)
    {
        mistake = null;
        FigureValue? value = (asked.Field ?? OfMetrics[0]) switch
        {
            "value" => QuantityValue.Of(revision.Interval, metric.Unit),
            "asOf" => new DateValue(revision.AsOf),
            "basis" => new WordValue(Words.Of(metric.Basis)),
            _ => null,
        };
        return value is null
            ? Fail(new Mistake(asked.FieldStart, $"a metric has no field '{asked.Field}'{Nearest.Choice(asked.Field!, OfMetrics)}"), out mistake)
            : new(value, [new(metric.Id, revision.AsOf, revision.Sources)], addresses.Metric(metric));
    }

    private static Mistake? Wrong(FieldOf asked, string record) =>
        asked.Field is null ? new(asked.Start, $"'{asked.Id}' is {record}: say which field, such as {asked.Id}.amount; possible are {string.Join(", ", Agreements.Names)}")
        : Agreements.Names.Contains(asked.Field) ? null
        : new(asked.FieldStart, $"{record} has no field '{asked.Field}'{Nearest.Choice(asked.Field, Agreements.Names)}");

    private Mistake Unstated(FieldOf asked) =>
        new(asked.FieldStart, $"nobody had said anything of the {asked.Field} of '{asked.Id}' as of {Dates.Iso(view.Date)}");

    private static Evaluated? Fail(Expression at, string message, out Mistake? mistake) => Fail(new(at.Start, message), out mistake);

    private static Evaluated? Fail(Mistake wrong, out Mistake? mistake)
    {
        mistake = wrong;
        return null;
    }
}
