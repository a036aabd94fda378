namespace Outlay;

/// <summary>Which records there is something to be noticed about by themselves as of a date, by number. R14.</summary>
internal sealed class Notices
{
    public Notices(LedgerView view)
    {
        var numbers = view.Ledger.Numbers;
        (RelayOnly, Unsized, Unscheduled, Disputed, Talked) =
            (new(numbers.Count), new(numbers.Count), new(numbers.Count), new(numbers.Count), new(numbers.Count));
        for (var number = 0; number < numbers.Count; number++)
            if (view.StateAt(number) is { } state) Take(view, number, state);
    }

    public Bits RelayOnly { get; }
    public Bits Unsized { get; }
    public Bits Unscheduled { get; }
    public Bits Disputed { get; }

    /// <summary>Those that may be stale, by the day.</summary>
    public Bits Talked { get; }

    private void Take(LedgerView view, int number, State state)
    {
        var numbers = view.Ledger.Numbers;
        if (state.Revisions <= numbers.RevisionsOnRelays(number)) RelayOnly.Add(number);
        if (IsUnsized(view, number)) Unsized.Add(number);
        if (numbers.IsCommitment(number) && LedgerFindings.IsUnscheduled(state)) Unscheduled.Add(number);
        if (numbers.IsDisputed(number)) Disputed.Add(number);
        if (state.Class == StatusClass.Talked) Talked.Add(number);
    }

    private static bool IsUnsized(LedgerView view, int number) => view.Ledger.Numbers.IsCommitment(number)
        ? view.CommitmentAt(number)!.Money.IsUnsized
        : view.DealAt(number) is { } deal && LedgerFindings.IsUnsized(deal.Record, deal.Money);
}
