namespace Outlay;

/// <summary>Which records there is something to be noticed about by themselves as of a date, by number. R14.</summary>
internal sealed class Notices
{
    private readonly LedgerView view;
    private Stale? stale;

    public Notices(LedgerView view)
    {
        this.view = view;
        var numbers = view.Ledger.Numbers;
        (RelayOnly, Unsized, Unscheduled, Disputed, Talked) =
            (new(numbers.Count), new(numbers.Count), new(numbers.Count), new(numbers.Count), new(numbers.Count));
        for (var number = 0; number < numbers.Count; number++)
            if (view.Known.StateAt(number) is { } state) Take(number, state);
    }

    public Bits RelayOnly { get; }
    public Bits Unsized { get; }
    public Bits Unscheduled { get; }
    public Bits Disputed { get; }

    // Those that may be stale, by the day.
    private Bits Talked { get; }

    /// <summary>Those of which nothing was reported for long. Most questions of a day are after the same.</summary>
    public Bits StaleOn(DateOnly day)
    {
        var kept = stale;
        if (kept?.Day != day)
            stale = kept = new(day, Bits.Of(Talked.Records, Talked.Numbers().Where(number => LedgerFindings.IsStale(view.Known.StateAt(number)!, day))));
        return kept.Found;
    }

    private void Take(int number, State state)
    {
        var numbers = view.Ledger.Numbers;
        if (state.Revisions <= numbers.RevisionsOnRelays(number)) RelayOnly.Add(number);
        if (IsUnsized(number)) Unsized.Add(number);
        if (numbers.IsCommitment(number) && LedgerFindings.IsUnscheduled(state)) Unscheduled.Add(number);
        if (numbers.IsDisputed(number)) Disputed.Add(number);
        if (state.Class == StatusClass.Talked) Talked.Add(number);
    }

    private bool IsUnsized(int number) => view.Ledger.Numbers.IsCommitment(number)
        ? view.Known.CommitmentAt(number)!.Money.IsUnsized
        : view.Known.DealAt(number) is { } deal && LedgerFindings.IsUnsized(deal.Record, deal.Money);

    private sealed record Stale(DateOnly Day, Bits Found);
}
