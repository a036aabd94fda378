using System.CommandLine;
using System.Diagnostics;
using Azure;
using Outlay.Cli.Export;
using Outlay.Cli.Start;
using Outlay.OpenApi;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Cli.Commands;

/// <summary>
/// Writes the website over a published version as a folder of static files. Ends with 0 when it has, 1 when that cannot be, 2 when
/// storage is in the way, 130 when it is given up.
/// </summary>
internal static class ExportCommand
{
    private const int Failed = 1;
    private const int BadStorage = 2;
    private const int GivenUp = 130;

    private static readonly Argument<string> Folder = new("DIR") { Description = "Where to: a new or empty folder, or one that an earlier export wrote." };
    private static readonly Option<int?> Version = new("--version") { Description = "A published version; by default the current one.", HelpName = "N" };
    private static readonly Option<string> Site = new("--site")
    {
        Description = "Where readers will find the website, such as https://example.org.",
        HelpName = "URL",
        DefaultValueFactory = _ => SiteAddress.Local.Of("/"),
    };
    private static readonly Option<bool> NoLimit = new("--no-limit") { Description = "Write more than Azure Static Web Apps takes, too." };

    public static Command Create()
    {
        var from = StorageOptions.Address("--from");
        var prefix = StorageOptions.Prefix();
        var command = new Command("export", "Write the website over a published version as static files.") { Folder, Version, from, prefix, Site, NoLimit };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetValue(from)!, parsed.GetValue(prefix)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string from, string prefix, CancellationToken cancellation)
    {
        var errors = parsed.InvocationConfiguration.Error;
        try
        {
            if (WorkingCopy.Find(Directory.GetCurrentDirectory()) is not { } copy) return Fail(errors, WorkingCopy.NotFound);
            var address = SiteAddress.Parse(parsed.GetValue(Site)!);
            var storage = LedgerStorage.Connect(from, prefix);
            var loading = new LedgerReader(storage).LoadWholeAsync(parsed.GetValue(Version), cancellation);
            var (built, unbuilt) = await new SiteBuild(copy).BuildAsync(null, cancellation);
            if (built is null) return Fail(errors, unbuilt!);
            return await loading is { } published
                ? await WriteAsync(parsed, published, new(built.Design(reloads: false), address, new ApiReference(StorageOptions.Settings(from, prefix)).Describe), new(built), storage, cancellation)
                : Fail(errors, NothingOf(parsed.GetValue(Version), storage), BadStorage);
        }
        catch (Exception e) when (e is FormatException or TemplateException)
        {
            return Fail(errors, e.Message);
        }
        catch (InvalidDataException e)
        {
            return Fail(errors, e.Message, BadStorage);
        }
        catch (RequestFailedException e) when (e.IsOutage() || e.IsRefusal())
        {
            return Fail(errors, $"Storage at {from} cannot be read: {e.Message.Split('\n')[0]}", BadStorage);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Fail(errors, "Given up. What is in the folder is not whole.", GivenUp);
        }
    }

    private static async Task<int> WriteAsync(
        ParseResult parsed, PublishedLedger published, Website website, SiteExport export, LedgerStorage storage, CancellationToken cancellation)
    {
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var started = Stopwatch.GetTimestamp();
        var firsts = await FirstLedgers.LoadAsync(new(storage), published, cancellation);
        var (folder, problem) = ExportFolder.Open(parsed.GetValue(Folder)!);
        if (folder is null) return Fail(errors, problem!);
        var noLimit = parsed.GetValue(NoLimit);
        if (!noLimit && SiteLimits.ProblemOf(export.Count(website, published), 0) is { } tooMany) return Fail(errors, tooMany);
        if (await SiteExport.WriteDownloadsAsync(published, new(storage), folder, cancellation) is { } missing) return Fail(errors, missing, BadStorage);
        var result = export.Write(published, website.Files(published, firsts), folder, cancellation);
        output.WriteLine(ExportWords.Of(result, published.Version, folder.Path, Stopwatch.GetElapsedTime(started)));
        if (!noLimit && SiteLimits.ProblemOf(result.Files, result.Bytes) is { } tooLarge) return Fail(errors, tooLarge);
        if (SiteLimits.WarningOf(result.Files, result.Bytes) is { } warning) errors.WriteLine(warning);
        return 0;
    }

    private static string NothingOf(int? version, LedgerStorage storage) => version is { } pinned
        ? $"Version {pinned} was never published to {storage.Address}."
        : $"Nothing has been published to {storage.Address}: run publish first.";

    private static int Fail(TextWriter errors, string problem, int code = Failed)
    {
        errors.WriteLine(problem);
        return code;
    }
}
