using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Outlay.Store;

/// <summary>What the table <c>Versions</c> says of one version: where its rows and its snapshot are, and what they must add up to.</summary>
/// <param name="Publish">The random id of the publish that wrote it: two publishers of one version never share a row.</param>
/// <param name="Counts">Records by name of their table.</param>
/// <param name="Changes">Rows in the table <c>Changes</c>; <c>null</c> where it is not known what the version changed.</param>
/// <param name="Files">What there is to download; <c>null</c> where the version was published without any.</param>
internal sealed record VersionRow(
    int Version, string Publish, int Shards, string ContentHash, DateTimeOffset PublishedAt, IReadOnlyDictionary<string, int> Counts,
    int? Changes = null, IReadOnlyList<LedgerFile>? Files = null)
{
    public const string Partition = "versions";

    /// <summary>How versions are written in keys: zero-padded, so that keys sort as versions do.</summary>
    public string Key => KeyOf(Version);

    /// <summary>What the keys of all its partitions and the names of all its blobs begin with, and nothing else's do.</summary>
    public string Prefix => $"{Key}-{Publish}-";
    public string Snapshot => $"{Prefix}ledger.json.br";

    public static string KeyOf(int version) => version.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The tables in which it has rows; one that was added since may not even be there.</summary>
    public IEnumerable<RecordTable> Tables() => RecordTable.All.Where(table => Counts[table.Name] > 0);

    public string PartitionKey(int shard) => $"{Prefix}{shard:D3}";

    public TableEntity ToEntity(string rowKey)
    {
        var entity = new TableEntity(Partition, rowKey)
        {
            [nameof(Version)] = Version,
            [nameof(Publish)] = Publish,
            [nameof(Shards)] = Shards,
            [nameof(ContentHash)] = ContentHash,
            [nameof(PublishedAt)] = PublishedAt,
        };
        foreach (var (table, count) in Counts) entity[table] = count;
        if (Changes is { } changes) entity[nameof(Changes)] = changes;
        if (Files is { } files) entity[nameof(Files)] = JsonSerializer.Serialize(files, LedgerJson.Options);
        return entity;
    }

    public static VersionRow Of(TableEntity entity) => new(
        entity.GetInt32(nameof(Version)) ?? 0,
        entity.GetString(nameof(Publish)) ?? "",
        entity.GetInt32(nameof(Shards)) ?? 0,
        entity.GetString(nameof(ContentHash)) ?? "",
        entity.GetDateTimeOffset(nameof(PublishedAt)) ?? default,
        RecordTable.All.ToDictionary(table => table.Name, table => entity.GetInt32(table.Name) ?? 0),
        entity.GetInt32(nameof(Changes)),
        entity.GetString(nameof(Files)) is { } files ? JsonSerializer.Deserialize<IReadOnlyList<LedgerFile>>(files, LedgerJson.Options) : null);
}

/// <summary>
/// The row <c>current</c>: the version that is served. Version 0 is none: somebody has begun to publish the first.
/// </summary>
/// <param name="Latest">The highest version that was ever published; more than the served one's after a rollback.</param>
/// <param name="ETag">Changes whenever a publisher takes up the pen, so that the one before can no longer flip the row.</param>
/// <param name="Writer">The publish that took up the pen last.</param>
internal sealed record CurrentRow(VersionRow Row, int Latest, string Writer, ETag ETag)
{
    public const string Key = "current";

    public static CurrentRow Of(TableEntity entity) =>
        new(VersionRow.Of(entity), entity.GetInt32(nameof(Latest)) ?? 0, entity.GetString(nameof(Writer)) ?? "", entity.ETag);

    public TableEntity ToEntity()
    {
        var entity = Row.ToEntity(Key);
        entity[nameof(Latest)] = Latest;
        entity[nameof(Writer)] = Writer;
        return entity;
    }
}
