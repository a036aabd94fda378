using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;
using Outlay.Store;

namespace Outlay.Functions;

/// <summary>The whole of a version in one file. Nothing is made here: the files were written when the version was published.</summary>
public sealed class DownloadFunctions(LedgerApi api, LedgerFiles files)
{
    private static readonly Operation Json = Of(nameof(DownloadLedgerJson), Format.Json);
    private static readonly Operation Lines = Of(nameof(DownloadLedgerLines), Format.NdJson);
    private static readonly Operation Sqlite = Of(nameof(DownloadLedgerSqlite), Format.Sqlite);
    private static readonly Operation Deals = Of(nameof(DownloadDeals), Format.Csv);
    private static readonly Operation Commitments = Of(nameof(DownloadCommitments), Format.Csv);
    private static readonly Operation Package = Of(nameof(DownloadDataPackage), Format.Json);
    private static readonly Operation List = new(nameof(GetManifest), typeof(Manifest)) { MayBeMissing = true };

    /// <summary>Every record as the content states it, with all its revisions.</summary>
    [Function(nameof(DownloadLedgerJson))]
    public Task<IResult> DownloadLedgerJson(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "ledger.json")] HttpRequest request,
        CancellationToken cancellation) => File(request, Json, "ledger.json", cancellation);

    /// <summary>The same, one record a line.</summary>
    [Function(nameof(DownloadLedgerLines))]
    public Task<IResult> DownloadLedgerLines(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "ledger.ndjson")] HttpRequest request,
        CancellationToken cancellation) => File(request, Lines, "ledger.ndjson", cancellation);

    /// <summary>A SQLite database with foreign keys, views of what holds now, full text and a dictionary.</summary>
    [Function(nameof(DownloadLedgerSqlite))]
    public Task<IResult> DownloadLedgerSqlite(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "ledger.sqlite")] HttpRequest request,
        CancellationToken cancellation) => File(request, Sqlite, "ledger.sqlite", cancellation);

    /// <summary>All deals by all that is known, as the list of deals has them in CSV.</summary>
    [Function(nameof(DownloadDeals))]
    public Task<IResult> DownloadDeals(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "deals.csv")] HttpRequest request,
        CancellationToken cancellation) => File(request, Deals, "deals.csv", cancellation);

    /// <summary>All commitments likewise.</summary>
    [Function(nameof(DownloadCommitments))]
    public Task<IResult> DownloadCommitments(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "commitments.csv")] HttpRequest request,
        CancellationToken cancellation) => File(request, Commitments, "commitments.csv", cancellation);

    /// <summary>The data dictionary: a Data Package that describes the files and the columns of the tables.</summary>
    [Function(nameof(DownloadDataPackage))]
    public Task<IResult> DownloadDataPackage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "datapackage.json")] HttpRequest request,
        CancellationToken cancellation) => File(request, Package, "datapackage.json", cancellation);

    /// <summary>Lists the files with their rows, bytes and checksums.</summary>
    [Function(nameof(GetManifest))]
    public Task<IResult> GetManifest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "manifest")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => query.Published is { Files: { } files } of
            ? new Found(new Manifest(of.Version, of.PublishedAt, of.ContentHash, files))
            : Problems.NoDownload("manifest", query.Published.Version), cancellation);

    private static Operation Of(string function, Format format) => new(function, typeof(object)) { Formats = [format], MayBeMissing = true, IsFile = true };

    private Task<IResult> File(HttpRequest request, Operation operation, string name, CancellationToken cancellation) =>
        api.Answer(request, operation, async (query, stop) =>
        {
            if (query.Published.Files?.FirstOrDefault(file => file.Name == name) is not { } file) return Problems.NoDownload(name, query.Published.Version);
            return await files.OpenAsync(query.Published, file, stop) is { } body
                ? new Download(query.Format, file.Bytes, body) { Sha256 = file.Sha256 }
                : Problems.DownloadNotReady;
        }, cancellation);
}

/// <param name="ContentHash">The same for the same content, whatever version it was published as.</param>
public sealed record Manifest(int Version, DateTimeOffset PublishedAt, string ContentHash, IReadOnlyList<LedgerFile> Files);
