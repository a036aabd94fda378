using System.Text.Json;

namespace Outlay;

public enum RecordType { Deal, Commitment, Company, Metric, Source, Dispute, Brief, Guide }

/// <summary>What became of a record between two published versions. R12.</summary>
public enum ChangeKind
{
    Added,

    /// <summary>It has a revision, or a dispute has claims, of a date of which it had none; or a brief speaks as of another date.</summary>
    Revised,

    /// <summary>What it had said before, of a date or of itself, it now says differently or no longer.</summary>
    Corrected,

    /// <summary>Its old id is now an alias: of itself, or of the record that it was merged into.</summary>
    Renamed,

    /// <summary>
    /// It no longer stands. Without a field <c>withdrawn</c>, which says when and why, it is gone without a word: its id answers 404
    /// where it should answer 410.
    /// </summary>
    Withdrawn,
}

/// <summary>One change of one record. A record that was both revised and corrected has a change for each, and for each date.</summary>
public sealed record Change
{
    public required RecordType Type { get; init; }

    /// <summary>The id that the record has now, or had last.</summary>
    public required string Id { get; init; }
    public required ChangeKind What { get; init; }

    /// <summary>The id that a renamed record had.</summary>
    public string? WasId { get; init; }

    /// <summary>The date of the revision or the claims concerned; <c>null</c> where the record as a whole is.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What was, and what is now. None where the record was added or renamed: it speaks for itself.</summary>
    public IReadOnlyList<ChangedField> Fields { get; init; } = [];
}

/// <summary>
/// A field before and after, as records are written (<see cref="LedgerJson"/>); <c>null</c> where it said nothing. In a new
/// revision, <paramref name="Before"/> is what held until then, carried over from the revisions before it. R1.
/// </summary>
public sealed record ChangedField(string Name, JsonElement? Before, JsonElement? After);
