using System.Diagnostics;
using System.Net;
using Outlay.Cli.Commands;
using Outlay.Cli.Content;
using Outlay.Cli.Downloads;
using Outlay.Cli.Hosting;
using Outlay.OpenApi;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Cli.Start;

/// <summary>Storage, the API and the site of one run, brought up in this order and ended in the reverse one.</summary>
internal sealed class StartSession(WorkingCopy copy, StartOptions options, Steps steps) : IAsyncDisposable
{
    private readonly Emulators emulators = new(copy);
    private LedgerStorage? connected;
    private Ledger? ledger;
    private StorageEmulator? storage;
    private FunctionHost? api;
    private CoreTools? tools;
    private LocalSite? local;
    private SiteEmulator? site;

    // By number: what listens on 127.0.0.1 alone is not found at localhost where that is ::1 first.
    private Uri Api => new($"http://127.0.0.1:{options.ApiPort}/api/");

    /// <summary>Where the storage is, for messages: no key is in it.</summary>
    public Uri? Storage => connected?.Address;

    /// <returns>What went wrong, in words, or <c>null</c> once everything answers.</returns>
    public async Task<string?> BringUpAsync(CancellationToken cancellation) =>
        Connect()
        ?? Ports.ProblemOf(options)
        ?? await ToolsAsync(cancellation)
        ?? await ReadAsync(cancellation)
        ?? await InstallAsync(cancellation)
        ?? await StartStorageAsync(cancellation)
        ?? await PublishAsync(cancellation)
        ?? await StartApiAsync(cancellation)
        ?? await ExportAsync(cancellation)
        ?? await StartSiteAsync(cancellation);

    /// <returns>Which process ended by itself, and what it said last.</returns>
    public async Task<string> EndsByItselfAsync(CancellationToken cancellation)
    {
        var never = new TaskCompletionSource<string>().Task;
        return await await Task.WhenAny(storage?.Process.Ended ?? never, tools?.Process.Ended ?? never, site?.Process.Ended ?? never).WaitAsync(cancellation);
    }

    /// <summary>Publishes and exports again what has been saved.</summary>
    /// <returns>What came of it: lines for the console. What was served before still is where something is wrong.</returns>
    public async Task<string> RefreshAsync(Saved saved, CancellationToken cancellation)
    {
        if (saved.Content && (Read(cancellation) ?? await PublishAsync(_ => { }, cancellation)) is { } unpublished) return unpublished;
        if (local is null) return "Published what was saved.";
        var (done, problem) = await local.ExportAsync(null, cancellation);
        return done ?? problem!;
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
        if (api is not null) await api.DisposeAsync();
        if (tools is not null) await tools.DisposeAsync();
        if (storage is not null) await storage.DisposeAsync();
    }

    private string? Connect()
    {
        try
        {
            connected = LedgerStorage.Connect(options.StorageConnection);
            return null;
        }
        catch (FormatException e)
        {
            return $"--storage: {e.Message}";
        }
    }

    // The Functions host keeps locks of its own in storage, and signs in to it by other settings than the ledger does.
    private async Task<string?> ToolsAsync(CancellationToken cancellation) =>
        !options.CoreTools ? null
        : Uri.TryCreate(options.Storage, UriKind.Absolute, out _) ? "--api func takes a connection string for --storage, not the address of an account."
        : await NodeRuntime.ProblemAsync(cancellation) ?? await CoreTools.ProblemAsync(cancellation);

    private Task<string?> ReadAsync(CancellationToken cancellation) =>
        steps.DoAsync("Reading content", _ => Task.FromResult(Read(cancellation)));

    private string? Read(CancellationToken cancellation)
    {
        var folder = Path.GetRelativePath(Directory.GetCurrentDirectory(), copy.Content);
        var reading = ContentFolder.Read(folder, cancellation);
        if (reading.Ledger is null) return $"{string.Join('\n', reading.Problems)}\nContent with problems is not published.";
        ledger = reading.Ledger;
        return null;
    }

    private async Task<string?> InstallAsync(CancellationToken cancellation)
    {
        if (!options.NeedsEmulators) return null;
        if (await NodeRuntime.ProblemAsync(cancellation) is { } problem) return problem;
        return emulators.Packages.AreInstalled ? null : await steps.DoAsync("Installing the emulators (npm ci)", say =>
        {
            var all = emulators.Packages.Count;
            return emulators.Packages.InstallAsync(new Said<int>(fetched => say($"{fetched} of {all} packages")), cancellation);
        });
    }

    private async Task<string?> StartStorageAsync(CancellationToken cancellation) =>
        options.Storage is not null ? null : await steps.DoAsync("Starting Azurite", async _ =>
        {
            var data = Path.Combine(copy.State, "azurite");
            storage = StorageEmulator.Start(emulators, data, options.StoragePort);
            return await storage.AnswersAsync(cancellation) is { } problem ? $"{problem}\nIf its data is at fault, delete {data} and start again." : null;
        });

    private Task<string?> PublishAsync(CancellationToken cancellation) =>
        steps.DoAsync("Publishing content", say => PublishAsync(say, cancellation));

    private async Task<string?> PublishAsync(Action<string> say, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var progress = new Said<PublishStep>(step => say(PublishWords.Of(step)));
        var result = await new LedgerPublisher(connected!) { Forms = LedgerForms.All }.PublishAsync(ledger!, progress, cancellation);
        return result.IsServed ? null : PublishWords.Of(result, ledger!, Storage!, Stopwatch.GetElapsedTime(started));
    }

    private Task<string?> StartApiAsync(CancellationToken cancellation) => steps.DoAsync(options.CoreTools ? "Starting the API (func start)" : "Starting the API", async _ =>
    {
        var settings = new Dictionary<string, string?>
        {
            ["Outlay:Storage"] = options.StorageConnection,
            ["Outlay:Prefix"] = "",
            ["Outlay:Site"] = options.SiteAddress?.ToString(),
        };
        if (options.CoreTools)
        {
            tools = CoreTools.Start(copy, settings, options.StorageConnection, options.ApiPort);
            return await tools.AnswersAsync(Api, cancellation) ?? await ReadyAsync(cancellation);
        }
        try
        {
            api = await FunctionHost.StartAsync(new() { Port = options.ApiPort, Settings = settings }, cancellation);
        }
        catch (IOException e)
        {
            return $"Port {options.ApiPort}, for the API, cannot be listened on any more: {e.Message}";
        }
        return await ReadyAsync(cancellation);
    });

    private async Task<string?> ReadyAsync(CancellationToken cancellation)
    {
        var ready = new Uri(Api, "health/ready");
        return await Loopback.StatusAsync(ready, cancellation) is HttpStatusCode.OK ? null : $"The API does not find itself ready: see {ready}.";
    }

    private async Task<string?> ExportAsync(CancellationToken cancellation) =>
        !options.Site ? null : await steps.DoAsync("Exporting the site", async say =>
        {
            local = new(copy, api?.Website ?? Website(), new(connected!));
            return (await local.ExportAsync(say, cancellation)).Problem;
        });

    // That of Core Tools is in another process.
    private Website Website() => new(
        SiteDesign.Shipped(), SiteAddress.Parse(options.SiteAddress!.ToString()),
        new ApiReference(StorageOptions.Settings(options.StorageConnection, "")).Describe);

    private async Task<string?> StartSiteAsync(CancellationToken cancellation) =>
        !options.Site ? null : await steps.DoAsync("Starting the site", async _ =>
        {
            site = SiteEmulator.Start(
                emulators, local!.Folder, copy.SiteConfiguration, Path.Combine(copy.State, "site"), Api, options.SitePort);
            return await site.AnswersAsync(cancellation);
        });
}
