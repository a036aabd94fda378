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
        State? state = null;
        for (var i = 0; i < revisions.Count && revisions[i].AsOf <= asOf; i++) state = After(state, revisions[i]);
        return state;
    }

    private static State After(State? before, Revision next) => new(
        next.AsOf,
        (before?.Revisions ?? 0) + 1,
        next.Status ?? before?.Status ?? Status.Rumoured,
        Carry(next.Amount, before?.Amount),
        Carry(next.Valuation, before?.Valuation),
        CarryValue(next.StakePercent, before?.StakePercent),
        CarryValue(next.Start, before?.Start),
        CarryValue(next.TermYears, before?.TermYears),
        Carry(next.Schedule, before?.Schedule),
        CarryValue(next.CapacityGw, before?.CapacityGw),
        next.Effective ?? before?.Effective,
        next.Event, next.Note, next.Sources);

    private static T? Carry<T>(Stated<T>? stated, T? before) where T : class =>
        stated is not { } said ? before : said.IsKnown ? said.Value : null;

    private static T? CarryValue<T>(Stated<T>? stated, T? before) where T : struct =>
        stated is not { } said ? before : said.IsKnown ? said.Value : null;
}
