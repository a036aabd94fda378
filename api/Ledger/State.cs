namespace Outlay;

/// <summary>What the revisions up to a date add up to. R1.</summary>
/// <param name="AsOf">The date of the last of them.</param>
/// <param name="Revisions">How many they are: the first so many of the record's own.</param>
public sealed record State(
    DateOnly AsOf, int Revisions, Status Status, Amount? Amount, Amount? Valuation, decimal? StakePercent, StartDate? Start,
    decimal? TermYears, IReadOnlyList<ScheduledYear>? Schedule, decimal? CapacityGw, DateOnly? Effective,
    RevisionEvent? Event, string? Note, IReadOnlyList<string> Sources)
{
    public StatusClass Class => Status.Class();

    /// <summary>The state as of a date, or <c>null</c> where nothing had been reported by then.</summary>
    /// <param name="revisions">In order of date.</param>
    public static State? Of(IReadOnlyList<Revision> revisions, DateOnly asOf)
    {
        var known = 0;
        while (known < revisions.Count && revisions[known].AsOf <= asOf) known++;
        return known == 0 ? null : Of(revisions, known, revisions[known - 1]);
    }

    private static State Of(IReadOnlyList<Revision> revisions, int known, Revision last) => new(
        last.AsOf,
        known,
        Last(revisions, known, static revision => revision.Status) ?? Status.Rumoured,
        Carried(revisions, known, static revision => revision.Amount),
        Carried(revisions, known, static revision => revision.Valuation),
        CarriedValue(revisions, known, static revision => revision.StakePercent),
        CarriedValue(revisions, known, static revision => revision.Start),
        CarriedValue(revisions, known, static revision => revision.TermYears),
        Carried(revisions, known, static revision => revision.Schedule),
        CarriedValue(revisions, known, static revision => revision.CapacityGw),
        CarriedValue(revisions, known, static revision => revision.Effective),
        last.Event, last.Note, last.Sources);

    private static T? Carried<T>(IReadOnlyList<Revision> revisions, int known, Func<Revision, Stated<T>?> field) where T : class =>
        Last(revisions, known, field) is { IsKnown: true } stated ? stated.Value : null;

    private static T? CarriedValue<T>(IReadOnlyList<Revision> revisions, int known, Func<Revision, Stated<T>?> field) where T : struct =>
        Last(revisions, known, field) is { IsKnown: true } stated ? stated.Value : null;

    /// <summary>What the last revision to state a field says of it: a field left out carries over.</summary>
    private static T? Last<T>(IReadOnlyList<Revision> revisions, int known, Func<Revision, T?> field) where T : struct
    {
        for (var i = known - 1; i >= 0; i--)
            if (field(revisions[i]) is { } stated) return stated;
        return null;
    }
}
