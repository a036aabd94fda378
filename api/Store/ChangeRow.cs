using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Outlay.Store;

/// <summary>
/// A change's row in the table <c>Changes</c>: PartitionKey <c>{version}-{publish}-{shard}</c>, RowKey the number of the change in
/// its version, zero-padded, so that keys sort as changes do. It stays for as long as <c>Versions</c> names the version: for ever.
/// </summary>
internal static class ChangeRow
{
    public const string Table = "Changes";

    private const int ChangesInShard = 5000;

    // Json, Json1, Json2: a change holds what a record said and what it says now, either of which may fill a property.
    private const string Json = "Json";

    public static TableEntity Of(VersionRow version, int number, Change change)
    {
        var row = new TableEntity(version.PartitionKey(number / ChangesInShard), number.ToString("D7", CultureInfo.InvariantCulture))
        {
            [nameof(Change.Type)] = Word(change.Type),
            [nameof(Change.Id)] = change.Id,
            [nameof(Change.What)] = Word(change.What),
        };
        if (change.WasId is { } wasId) row[nameof(Change.WasId)] = wasId;
        if (change.AsOf is { } asOf) row[nameof(Change.AsOf)] = asOf.ToString("O", CultureInfo.InvariantCulture);
        // What is beyond the first 64 K of Unicode is escaped, so that no character is cut in two.
        foreach (var (i, piece) in JsonSerializer.Serialize(change, LedgerJson.Options).Chunk(LedgerLimits.MostRecordCharacters).Index())
            row[Column(i)] = new string(piece);
        return row;
    }

    /// <exception cref="InvalidDataException">The text is no change of this build's.</exception>
    public static Change Read(TableEntity row)
    {
        var json = string.Concat(Enumerable.Range(0, row.Count).Select(i => row.GetString(Column(i))).TakeWhile(piece => piece is not null));
        try
        {
            return JsonSerializer.Deserialize<Change>(json, LedgerJson.Options)!;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"A row of {Table} cannot be read: {e.Message}", e);
        }
    }

    private static string Column(int piece) => piece == 0 ? Json : Json + piece.ToString(CultureInfo.InvariantCulture);

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
