namespace Outlay;

public enum RevisionEvent { Amended }

/// <summary>
/// What a deal or a commitment is said to be from <see cref="AsOf"/> on, the day on which it became public. A field left out
/// carries over from the revision before, all but <see cref="Event"/>, <see cref="Note"/> and <see cref="Sources"/>. R1.
/// </summary>
public sealed record Revision
{
    public required DateOnly AsOf { get; init; }

    /// <summary>From when it holds in the world, where that is not the day on which it became public.</summary>
    public Stated<DateOnly>? Effective { get; init; }

    /// <summary>Our first source is later than <see cref="AsOf"/>.</summary>
    public bool FirstRecorded { get; init; }
    public Status? Status { get; init; }
    public RevisionEvent? Event { get; init; }
    public Stated<Amount>? Amount { get; init; }
    public Stated<Amount>? Valuation { get; init; }
    public Stated<decimal>? StakePercent { get; init; }
    public Stated<StartDate>? Start { get; init; }

    /// <summary>Years; a part of a year is a decimal.</summary>
    public Stated<decimal>? TermYears { get; init; }

    /// <summary>The amount by calendar year, where a source says more than a start and a term. Adds up to the amount. R8.</summary>
    public Stated<IReadOnlyList<ScheduledYear>>? Schedule { get; init; }
    public Stated<decimal>? CapacityGw { get; init; }
    public string? Note { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];
}

public sealed record ScheduledYear(int Year, Amount Amount);
