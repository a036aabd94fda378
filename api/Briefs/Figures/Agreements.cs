namespace Outlay.Briefs.Figures;

/// <summary>The fields of deals and commitments that a figure may point at.</summary>
internal static class Agreements
{
    public const string Amount = "amount";

    private static readonly Dictionary<string, (Func<Revision, bool> States, Func<State, FigureValue?> Value)> Fields = new()
    {
        [Amount] = (revision => revision.Amount is not null, state => Of(state.Amount)),
        ["valuation"] = (revision => revision.Valuation is not null, state => Of(state.Valuation)),
        ["stakePercent"] = (revision => revision.StakePercent is not null, state => Of(state.StakePercent, QuantityValue.Percent)),
        ["termYears"] = (revision => revision.TermYears is not null, state => Of(state.TermYears, QuantityValue.Years)),
        ["capacityGw"] = (revision => revision.CapacityGw is not null, state => Of(state.CapacityGw, QuantityValue.Gigawatts)),
        ["status"] = (revision => revision.Status is not null, state => new WordValue(Words.Of(state.Status))),
        ["class"] = (revision => revision.Status is not null, state => new WordValue(Words.Of(state.Class))),
        ["start"] = (revision => revision.Start is not null, state => state.Start is { } start ? new DateValue(start.Day, start.IsYear) : null),
        ["effective"] = (revision => revision.Effective is not null, state => state.Effective is { } day ? new DateValue(day) : null),
        ["asOf"] = (_ => true, state => new DateValue(state.AsOf)),
    };

    public static IReadOnlyCollection<string> Names => Fields.Keys;

    public static FigureValue? Value(State state, string field) => Fields[field].Value(state);

    /// <summary>Cites the revision that says what a field of a state is: fields carry over, their sources do not. R1.</summary>
    public static Cited Cite(IAgreement record, State state, string field)
    {
        var stating = Stating(record, state, field);
        return new(record.Id, stating.AsOf, stating.Sources);
    }

    private static Revision Stating(IAgreement record, State state, string field)
    {
        var last = state.Revisions - 1;
        for (var i = last; i >= 0; i--)
            if (Fields[field].States(record.Revisions[i])) return record.Revisions[i];
        return record.Revisions[last];
    }

    private static QuantityValue? Of(Amount? amount) => amount is null ? null : QuantityValue.Of(amount.Interval, amount.CurrencyOfAll!);

    private static QuantityValue? Of(decimal? value, string unit) => value is { } known ? new(known, known, false, unit) : null;
}
