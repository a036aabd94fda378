namespace Outlay.Pages.Models;

/// <summary>One step in the history of a record, with what it changed and according to whom.</summary>
/// <param name="Money">What the record came to from then on.</param>
/// <param name="Changes">Against the step before; all that is stated, in the first.</param>
public sealed record HistoryEntry(
    DateOnly AsOf, Status Status, StatusClass Class, RevisionEvent? Event, bool IsFirstRecorded, string? Note,
    IReadOnlyList<MoneyAnswer> Money, IReadOnlyList<ChangedValue> Changes, IReadOnlyList<SourceAnswer> Sources);

/// <param name="Was">Nothing where nothing was stated before.</param>
public sealed record ChangedValue(string Field, string? Was, string Now);

/// <summary>The last step of a record's history, on the first page.</summary>
/// <param name="Section"><c>deals</c> or <c>commitments</c>.</param>
public sealed record LatestChange(
    string Section, string Id, string Title, DateOnly AsOf, Status Status, StatusClass Class, IReadOnlyList<ChangedValue> Changes);
