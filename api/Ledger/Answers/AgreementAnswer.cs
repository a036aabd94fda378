using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>
/// What deals and commitments answer alike: the record in its state as of a date. In lists it is the same as alone. It names no
/// record that was not known by then.
/// </summary>
public abstract record AgreementAnswer
{
    private protected AgreementAnswer(
        LedgerView view, IAgreement record, State state, IReadOnlyList<MoneyAnswer> money, IEnumerable<RevisionAnswer> revisions)
    {
        var ledger = view.Ledger;
        var own = record.Revisions.Take(state.Revisions).ToList();
        (Id, Title, Note, Tags) = (record.Id, record.Title, record.Note, record.Tags);
        (Status, Class, AsOf, FirstRecorded) = (state.Status, state.Class, state.AsOf, own[^1].FirstRecorded);
        (Amount, Valuation, StakePercent, CapacityGw) = (state.Amount, state.Valuation, state.StakePercent, state.CapacityGw);
        (Start, TermYears, Schedule, Effective) = (state.Start, state.TermYears, state.Schedule, state.Effective);
        (Event, Reported, Money) = (state.Event, state.Note, money);
        StatedOn = Outlay.StatedOn.Of(own);
        if (record.PartOf is { } whole && view.Knows(whole))
            (PartOf, PartOfBasis, PartOfNote, PartOfSources) = (whole, record.PartOfBasis, record.PartOfNote, record.PartOfSources);
        Parts = [.. ledger.PartsOf(record.Id).Where(view.Knows)];
        Overlaps = [.. ledger.OverlapsOf(record.Id).Where(view.Knows)];
        Disputes = [.. ledger.DisputesOf(record.Id).Where(dispute => dispute.IsKnown(view.Date)).Select(dispute => dispute.Id)];
        Revisions = [.. revisions];
        Sources = SourceAnswer.Of(ledger, own.SelectMany(revision => revision.Sources)
            .Concat(money.SelectMany(part => part.Sources)).Concat(Revisions.SelectMany(one => one.Money.SelectMany(part => part.Sources)))
            .Concat(PartOfSources ?? []));
    }

    [JsonPropertyOrder(-3)]
    public string Id { get; }

    [JsonPropertyOrder(-3)]
    public string Title { get; }

    [JsonPropertyOrder(-1)]
    public Status Status { get; }

    [JsonPropertyOrder(-1)]
    public StatusClass Class { get; }

    /// <summary>The date of the last revision that was known by the date asked for.</summary>
    [JsonPropertyOrder(-1)]
    public DateOnly AsOf { get; }

    /// <summary>Our first source of that revision is later than its date.</summary>
    [JsonPropertyOrder(-1)]
    public bool FirstRecorded { get; }

    /// <summary>The money in all, one entry a kind, class and currency.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<MoneyAnswer> Money { get; }

    /// <summary>The amount in the words of the sources, where this record states it itself. R6.</summary>
    public Amount? Amount { get; }
    public Amount? Valuation { get; }
    public decimal? StakePercent { get; }
    public StartDate? Start { get; }
    public decimal? TermYears { get; }
    public IReadOnlyList<ScheduledYear>? Schedule { get; }
    public decimal? CapacityGw { get; }
    public DateOnly? Effective { get; }
    public RevisionEvent? Event { get; }

    /// <summary>What the last revision says in words.</summary>
    public string? Reported { get; }

    /// <summary>What holds of the record at every date.</summary>
    public string? Note { get; }

    /// <summary>By field: the date of the revision that states it, and so whose sources are the field's.</summary>
    public IReadOnlyDictionary<string, DateOnly> StatedOn { get; }
    public string? PartOf { get; }
    public PartOfBasis? PartOfBasis { get; }
    public string? PartOfNote { get; }
    public IReadOnlyList<string>? PartOfSources { get; }
    public IReadOnlyList<string> Parts { get; }
    public IReadOnlyList<string> Overlaps { get; }
    public IReadOnlyList<string> Disputes { get; }
    public IReadOnlyList<string> Tags { get; }
    public IReadOnlyList<RevisionAnswer> Revisions { get; }

    /// <summary>Every source that is named anywhere in the answer.</summary>
    public IReadOnlyList<SourceAnswer> Sources { get; }
}
