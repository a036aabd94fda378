namespace Outlay;

/// <summary>One step in the history of a deal or a commitment.</summary>
/// <param name="Record">The deal or commitment whose history it is; absent inside an answer about that record.</param>
/// <param name="Status">What holds from then on, whether this revision or an earlier one says so.</param>
/// <param name="Money">As of that day; of a deal, what its commitments said by then.</param>
/// <param name="Stated">What this revision itself says, as it is recorded.</param>
/// <param name="Sources">The sources of the revision; absent inside an answer that lists them for all its revisions.</param>
public sealed record RevisionAnswer(
    string? Record, DateOnly AsOf, Status Status, StatusClass Class, IReadOnlyList<MoneyAnswer> Money, Revision Stated, IReadOnlyList<SourceAnswer>? Sources)
{
    /// <summary>The revisions that were known by the view's date, in order of date.</summary>
    public static IEnumerable<RevisionAnswer> Of(LedgerView view, DealAsOf known, bool withSources) =>
        Of(view.Ledger, known.Record, known.State, withSources, state => MoneyAnswer.Of(
            view.Ledger, known.Record, state, [.. view.Ledger.CommitmentsOf(known.Record.Id)
                .Select(commitment => CommitmentAsOf.Of(commitment, state.AsOf)).OfType<CommitmentAsOf>()]));

    /// <inheritdoc cref="Of(LedgerView, DealAsOf, bool)"/>
    public static IEnumerable<RevisionAnswer> Of(LedgerView view, CommitmentAsOf known, bool withSources) =>
        Of(view.Ledger, known.Record, known.State, withSources, state => MoneyAnswer.Of(CommitmentAsOf.Of(known.Record, state.AsOf)!));

    private static IEnumerable<RevisionAnswer> Of(
        Ledger ledger, IAgreement record, State last, bool withSources, Func<State, IReadOnlyList<MoneyAnswer>> money) =>
        from revision in record.Revisions.Take(last.Revisions)
        let state = State.Of(record.Revisions, revision.AsOf)
        select new RevisionAnswer(withSources ? record.Id : null, revision.AsOf, state.Status, state.Class, money(state), revision,
            withSources ? SourceAnswer.Of(ledger, revision.Sources) : null);
}
