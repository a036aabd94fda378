namespace Outlay;

/// <summary>How near a source is to the fact: the party itself, a newsroom, or somebody who retells one. Best first. R2.</summary>
public enum Grade { Primary, Press, Relay }

/// <summary>Where a source's date was read: its own stamp, its address, the event that it describes, or the end of a quarter.</summary>
public enum DateBasis { Stamp, Url, Event, PeriodEnd }

/// <summary>Whether a source's title is as published, or reworded from its address.</summary>
public enum TitleBasis { Headline, Slug }

public sealed record Source : IRecord
{
    public required string Id { get; init; }
    public required string Publisher { get; init; }
    public required string Title { get; init; }
    public TitleBasis? TitleBasis { get; init; }
    public string? Url { get; init; }
    public required DateOnly Date { get; init; }
    public required DateBasis DateBasis { get; init; }
    public required Grade Grade { get; init; }
    public string? ArchivedUrl { get; init; }
    public DateOnly? Accessed { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public Withdrawal? Withdrawn { get; init; }
}
