using Azure;
using Azure.Data.Tables;

namespace Outlay.Store;

/// <summary>The table <c>Versions</c>: one row a version, for ever, and the row <c>current</c>, all in one partition.</summary>
internal sealed class VersionTable(TableClient table)
{
    /// <summary><c>null</c> where nobody has ever begun to publish, or the table is not even there.</summary>
    public async Task<CurrentRow?> CurrentAsync(CancellationToken cancellation)
    {
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(VersionRow.Partition, CurrentRow.Key, cancellationToken: cancellation);
        return answer.HasValue ? CurrentRow.Of(answer.Value!) : null;
    }

    public async Task<VersionRow?> FindAsync(int version, CancellationToken cancellation)
    {
        var key = VersionRow.KeyOf(version);
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(VersionRow.Partition, key, cancellationToken: cancellation);
        return answer.HasValue ? VersionRow.Of(answer.Value!) : null;
    }

    /// <summary>In order of version.</summary>
    public async Task<IReadOnlyList<VersionRow>> SinceAsync(int version, CancellationToken cancellation)
    {
        var (from, to) = (VersionRow.KeyOf(version), CurrentRow.Key);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {VersionRow.Partition} and RowKey ge {from} and RowKey lt {to}");
        return await table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).Select(VersionRow.Of).ToListAsync(cancellation);
    }

    /// <summary>
    /// Marks <c>current</c> as this publish's to flip, without changing what is served. Whoever took it before, and was only
    /// thought dead, can no longer flip it: what it wrote may be cleaned up.
    /// </summary>
    /// <returns>The row's new ETag, or <c>null</c> where somebody else was faster.</returns>
    public async Task<ETag?> TakePenAsync(CurrentRow? current, string publish, CancellationToken cancellation)
    {
        var mark = new TableEntity(VersionRow.Partition, CurrentRow.Key) { [nameof(CurrentRow.Writer)] = publish };
        try
        {
            var answer = current is null
                ? await table.AddEntityAsync(mark, cancellation)
                : await table.UpdateEntityAsync(mark, current.ETag, TableUpdateMode.Merge, cancellation);
            return answer.Headers.ETag;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // The answer of a first try may have been lost, and the second one then finds the row marked by ourselves.
            return await CurrentAsync(cancellation) is { } found && found.Writer == publish ? found.ETag : null;
        }
    }

    /// <summary>Names the version and serves it, in one transaction.</summary>
    /// <param name="latest">The highest version that there is, where it is not this one.</param>
    /// <returns>Whether it did: not, where <c>current</c> is no longer what <paramref name="pen"/> says.</returns>
    public async Task<bool> FlipAsync(VersionRow row, ETag pen, CancellationToken cancellation, int? latest = null)
    {
        var current = new CurrentRow(row, latest ?? row.Version, row.Publish, pen).ToEntity();
        try
        {
            await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateReplace, current, pen),
                new(TableTransactionActionType.UpsertReplace, row.ToEntity(row.Key)),
            ], cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 412)
        {
            // As above.
            return await CurrentAsync(cancellation) is { } found && found.Row.Publish == row.Publish;
        }
    }
}
