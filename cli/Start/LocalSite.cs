using System.Diagnostics;
using System.Globalization;
using Outlay.Cli.Commands;
using Outlay.Cli.Export;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Cli.Start;

/// <summary>The export that <c>start</c> serves, in which pages show themselves anew once they are exported again.</summary>
/// <param name="website">That of the running API, so that what it serves itself looks the same.</param>
internal sealed class LocalSite(WorkingCopy copy, Website website, LedgerReader reader)
{
    private readonly SiteBuild build = new(copy);

    public string Folder { get; } = Path.Combine(copy.State, "export");

    /// <summary>Builds the assets and exports what is published. Where something is wrong, the export before stays as it was.</summary>
    /// <param name="say">Is told how far the first build is.</param>
    public async Task<(string? Done, string? Problem)> ExportAsync(Action<string>? say, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var (built, unbuilt) = await build.BuildAsync(say is null ? null : new Said<string>(say), cancellation);
        if (built is null) return (null, unbuilt);
        var before = website.Design;
        try
        {
            website.Design = built.Design(reloads: true);
            var published = await reader.LoadWholeAsync(null, cancellation) ?? throw new UnreachableException("It has just been published.");
            return Write(published, await FirstLedgers.LoadAsync(reader, published, cancellation), built, started, cancellation);
        }
        // Pages are made in parallel, which wraps what each of them throws.
        catch (AggregateException e) when (e.InnerExceptions.OfType<TemplateException>().FirstOrDefault() is { } mistake)
        {
            website.Design = before;
            return (null, mistake.Message);
        }
    }

    private (string? Done, string? Problem) Write(
        PublishedLedger published, IReadOnlyDictionary<string, PublishedLedger> firsts, BuiltSite built, long started, CancellationToken cancellation)
    {
        var (folder, problem) = ExportFolder.Open(Folder);
        if (folder is null) return (null, problem);
        // All of it, before the first is written.
        List<SiteFile> files = [.. Pages(published, firsts), Script(), Stamp()];
        var result = new SiteExport(built).Write(published, files, folder, cancellation);
        return (ExportWords.Of(result, published.Version, Folder, Stopwatch.GetElapsedTime(started)), null);
    }

    private ParallelQuery<SiteFile> Pages(PublishedLedger published, IReadOnlyDictionary<string, PublishedLedger> firsts) =>
        website.Files(published, firsts).AsParallel().Select(file =>
        {
            var text = file.Text();
            return new SiteFile(file.Path, () => text);
        });

    private static SiteFile Script()
    {
        using var script = new StreamReader(typeof(LocalSite).Assembly.GetManifestResourceStream("reload.js")!);
        var text = script.ReadToEnd();
        return new("assets/reload.js", () => text);
    }

    private static SiteFile Stamp() => new("assets/reload.txt", () => Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture));
}
