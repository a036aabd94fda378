using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;

namespace Outlay.Store;

/// <summary>The files of published versions: blobs beside the snapshot, named by the version and the publish that wrote it.</summary>
public sealed class LedgerFiles(LedgerStorage storage)
{
    // Read ahead at once: much for whoever wants a few bytes, little for whoever wants all.
    private const int BytesAtOnce = 1 << 20;

    /// <summary>Opens a file; it can be read from any place on.</summary>
    /// <returns><c>null</c> where storage does not answer.</returns>
    public async Task<Stream?> OpenAsync(PublishedLedger of, LedgerFile file, CancellationToken cancellation)
    {
        try
        {
            var blob = storage.Snapshots.GetBlobClient(of.FilePrefix + file.Name);
            return await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = BytesAtOnce }, cancellation);
        }
        catch (RequestFailedException e) when (e.IsOutage() || e.IsRefusal())
        {
            return null;
        }
    }

    /// <summary>Writes all files of a version that is not served yet.</summary>
    internal async Task<IReadOnlyList<LedgerFile>> WriteAsync(
        VersionRow version, Ledger ledger, IReadOnlyList<LedgerFileForm> forms, CancellationToken cancellation)
    {
        var published = new PublishedLedger(ledger, version.Version, version.PublishedAt, version.ContentHash);
        var folder = Directory.CreateTempSubdirectory("outlay-");
        try
        {
            foreach (var form in forms)
                published = published with { Files = [.. published.Files ?? [], await WriteAsync(version, published, form, folder.FullName, cancellation)] };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return published.Files ?? [];
    }

    private async Task<LedgerFile> WriteAsync(
        VersionRow version, PublishedLedger ledger, LedgerFileForm form, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, form.Name);
        var rows = form.Write(ledger, path);
        await using var bytes = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellation));
        bytes.Position = 0;
        await storage.Snapshots.GetBlobClient(version.Prefix + form.Name).UploadAsync(
            bytes, new BlobUploadOptions { HttpHeaders = new() { ContentType = form.MediaType } }, cancellation);
        return new(form.Name, form.MediaType, rows, bytes.Length, sha256);
    }
}
