namespace Outlay;

/// <summary>A change, and the version that made it.</summary>
/// <param name="AsOf">The date of the revision or the claims concerned; left out where the record as a whole is.</param>
/// <param name="Fields">What was, and what is now; none where the record was added or renamed. A brief's Markdown shows as its SHA-256.</param>
public sealed record ChangeAnswer(
    int Version, DateTimeOffset PublishedAt, RecordType Type, string Id, ChangeKind What, string? WasId, DateOnly? AsOf,
    IReadOnlyList<ChangedField> Fields)
{
    public static ChangeAnswer Of(int version, DateTimeOffset publishedAt, Change change) =>
        new(version, publishedAt, change.Type, change.Id, change.What, change.WasId, change.AsOf, change.Fields);
}
