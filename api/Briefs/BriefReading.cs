namespace Outlay.Briefs;

/// <summary>How a brief is to be read: as of which date, against what, and with links to where.</summary>
public sealed record BriefReading
{
    /// <summary>The date as of which figures are read.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Figures of which the ledger says something else by this day are marked; <c>null</c> marks none.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Today's values stand in the text, and those of <see cref="AsOf"/> beside them.</summary>
    public bool IsNow { get; init; }

    /// <summary>The date of what stands in the text.</summary>
    internal DateOnly Shown => IsNow ? Today ?? AsOf : AsOf;

    /// <summary>The ledger that the brief was first published with, and when: what it says differently of <see cref="AsOf"/> was corrected since.</summary>
    public (Ledger Ledger, DateOnly On)? Published { get; init; }

    public Addresses Addresses { get; init; } = new();
}
