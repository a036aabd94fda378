using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;

namespace Outlay.Store;

/// <summary>A record's row: PartitionKey <c>{version}-{publish}-{shard}</c>, RowKey the record's id.</summary>
internal static class RecordRow
{
    public const string Json = "Json";

    /// <summary>Of documents: the hash of the Markdown.</summary>
    public const string TextHash = "Markdown";

    private const int RecordsInShard = 5000;
    private const int MostShards = 64;

    /// <summary>One for each 5000 records: a partition takes some 2000 rows a second, and is the unit of a transaction.</summary>
    public static int Shards(int records) => Math.Clamp((records + RecordsInShard - 1) / RecordsInShard, 1, MostShards);

    public static TableEntity Of(VersionRow version, StoredRecord stored)
    {
        var row = new TableEntity(version.PartitionKey(Shard(stored.Record.Id, version.Shards)), stored.Record.Id) { [Json] = stored.Json };
        if (stored.Record is IDocument document) row[TextHash] = document.Markdown;
        ReadableColumns.Add(row, stored.Record);
        return row;
    }

    /// <summary>
    /// Bytes of the row in a transaction, headers included, and rather too many: the client escapes quotes and all beyond ASCII to
    /// six bytes each.
    /// </summary>
    public static int Bytes(TableEntity row) =>
        2048 + row.Select(column => column.Value).OfType<string>().Sum(text => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length);

    private static int Shard(string id, int shards) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % (uint)shards);
}
