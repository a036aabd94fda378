using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Cli.Export;

/// <param name="Written">Of the files, those that were not there, or said something else.</param>
/// <param name="Removed">Files of an earlier export that this one does not have.</param>
public sealed record ExportResult(int Files, long Bytes, int Written, int Removed);

/// <summary>Writes the website over one version of the ledger as static files.</summary>
public sealed class SiteExport(Website website, BuiltSite built)
{
    /// <summary>How many files it would be.</summary>
    public int Count(PublishedLedger published) => website.Files(published).Count() + AssetFiles().Count() + 1;

    public ExportResult Write(PublishedLedger published, ExportFolder folder, CancellationToken cancellation)
    {
        folder.Begin(published.Version, published.PublishedAt);
        foreach (var asset in AssetFiles())
            folder.Write("assets/" + Path.GetRelativePath(built.Assets, asset).Replace('\\', '/'), File.ReadAllBytes(asset));
        Parallel.ForEach(website.Files(published), new ParallelOptions { CancellationToken = cancellation }, file => folder.Write(file.Path, file.Text()));
        return new(folder.Files, folder.Bytes, folder.Written, folder.RemoveOthers());
    }

    private IEnumerable<string> AssetFiles() => Directory.EnumerateFiles(built.Assets, "*", SearchOption.AllDirectories);
}
