using System.Collections.Concurrent;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Cli.Export;

/// <param name="Written">Of the files, those that were not there, or said something else.</param>
/// <param name="Removed">Files of an earlier export that this one does not have.</param>
public sealed record ExportResult(int Files, long Bytes, int Written, int Removed);

/// <summary>Writes a website and its assets as static files.</summary>
public sealed class SiteExport(BuiltSite built)
{
    // Those of one brief, as of its date and with today's figures, each in two forms: they share what they are made from.
    private const int FilesTogether = 4;

    /// <summary>How many files it would be.</summary>
    public int Count(Website website, PublishedLedger published) =>
        website.Files(published).Count() + AssetFiles().Count() + (published.Files?.Count ?? 0) + published.Ledger.Briefs.Count + 2;

    /// <summary>Copies the complete downloads of the version to <c>downloads/</c>; a version from before there were any has none.</summary>
    /// <returns>What could not be read, in words.</returns>
    public static async Task<string?> WriteDownloadsAsync(
        PublishedLedger published, LedgerFiles downloads, ExportFolder folder, CancellationToken cancellation)
    {
        folder.Begin(published.Version, published.PublishedAt);
        foreach (var file in published.Files ?? [])
        {
            await using var content = await downloads.OpenAsync(published, file, cancellation);
            if (content is null) return $"The download {file.Name} of version {published.Version} cannot be read from storage.";
            using var bytes = new MemoryStream((int)file.Bytes);
            await content.CopyToAsync(bytes, cancellation);
            folder.Write($"downloads/{file.Name}", bytes.ToArray());
        }
        return null;
    }

    /// <param name="files">Are made in parallel; those named last may be written before those named first.</param>
    /// <exception cref="TemplateException">A page cannot be made. What is in the folder is then not whole.</exception>
    public ExportResult Write(PublishedLedger published, IEnumerable<SiteFile> files, ExportFolder folder, CancellationToken cancellation)
    {
        folder.Begin(published.Version, published.PublishedAt);
        foreach (var asset in AssetFiles())
            folder.Write("assets/" + Path.GetRelativePath(built.Assets, asset).Replace('\\', '/'), File.ReadAllBytes(asset));
        WriteCards(published, folder, cancellation);
        try
        {
            var together = Partitioner.Create(files.Chunk(FilesTogether), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(together, new ParallelOptions { CancellationToken = cancellation }, some =>
            {
                foreach (var file in some) folder.Write(file.Path, file.Text());
            });
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.OfType<TemplateException>().FirstOrDefault() is { } first)
        {
            throw first;
        }
        return new(folder.Files, folder.Bytes, folder.Written, folder.RemoveOthers());
    }

    /// <summary>The pictures that Open Graph names: one for each brief, and one for all other pages.</summary>
    private void WriteCards(PublishedLedger published, ExportFolder folder, CancellationToken cancellation)
    {
        using var cards = new KeptCards(built);
        folder.Write("cards/outlay.png", cards.Draw(
            "Who promised how much to whom", "An open ledger of AI-infrastructure deals and commitments"));
        Parallel.ForEach(published.Ledger.Briefs, new ParallelOptions { CancellationToken = cancellation }, brief => folder.Write(
            $"cards/{brief.Id}.png", cards.Draw(brief.Title, $"{brief.Date:d MMMM yyyy} · every figure leads to its sources")));
    }

    private IEnumerable<string> AssetFiles() => Directory.EnumerateFiles(built.Assets, "*", SearchOption.AllDirectories);
}
