using System.CommandLine;
using System.Diagnostics;
using Outlay.Cli.Content;
using Outlay.Cli.Downloads;
using Outlay.Store;

namespace Outlay.Cli.Commands;

/// <summary>
/// Reads the content and makes it the ledger that is served. Ends with 0 when it is, 1 when the content has problems (storage is
/// then not even asked), 2 when storage is in the way, 130 when it is given up.
/// </summary>
internal static class PublishCommand
{
    private const int BadContent = 1;
    private const int BadStorage = 2;
    private const int GivenUp = 130;

    public static Command Create()
    {
        var content = ContentOption.Create();
        var (to, prefix) = (StorageOptions.Address("--to"), StorageOptions.Prefix());
        Option<int?> rollback = new("--rollback")
        {
            Description = "Serve this earlier version again, and publish nothing.",
            HelpName = "VERSION",
        };
        var command = new Command("publish", "Read the content and make it the ledger that is served.") { content, to, prefix, rollback };
        command.SetAction((parsed, cancellation) => parsed.GetValue(rollback) is { } version
            ? RollBackAsync(version, parsed.GetValue(to)!, parsed.GetValue(prefix)!, parsed.InvocationConfiguration, cancellation)
            : RunAsync(ContentOption.Resolve(parsed.GetValue(content)), parsed.GetValue(to)!, parsed.GetValue(prefix)!, parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string folder, string to, string prefix, InvocationConfiguration console, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var reading = ContentFolder.Read(folder, cancellation);
        foreach (var problem in reading.Problems) console.Output.WriteLine(problem);
        if (reading.Ledger is not { } ledger) return BadContent;
        if (Connect(to, prefix, console.Error) is not { } storage) return BadStorage;
        var publisher = new LedgerPublisher(storage) { Forms = LedgerForms.All };
        if (await DoAsync(progress => publisher.PublishAsync(ledger, progress, cancellation), console, cancellation) is not { } result)
            return GivenUp;
        (result.IsServed ? console.Output : console.Error).WriteLine(PublishWords.Of(result, ledger, storage.Address, Stopwatch.GetElapsedTime(started)));
        return result.Outcome is PublishOutcome.TooLarge ? BadContent : result.IsServed ? 0 : BadStorage;
    }

    private static async Task<int> RollBackAsync(
        int version, string to, string prefix, InvocationConfiguration console, CancellationToken cancellation)
    {
        if (Connect(to, prefix, console.Error) is not { } storage) return BadStorage;
        if (await DoAsync(progress => new LedgerRollback(storage).RunAsync(version, progress, cancellation), console, cancellation) is not { } result)
            return GivenUp;
        (result.IsServed ? console.Output : console.Error).WriteLine(PublishWords.OfRollback(result, version, storage.Address));
        return result.IsServed ? 0 : BadStorage;
    }

    private static async Task<PublishResult?> DoAsync(
        Func<IProgress<PublishStep>, Task<PublishResult>> publish, InvocationConfiguration console, CancellationToken cancellation)
    {
        try
        {
            return await PublishProgress.ShowAsync(console.Output, publish);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            console.Error.WriteLine("Given up. What was served before still is.");
            return null;
        }
    }

    private static LedgerStorage? Connect(string to, string prefix, TextWriter errors)
    {
        try
        {
            return LedgerStorage.Connect(to, prefix);
        }
        catch (FormatException e)
        {
            errors.WriteLine(e.Message);
            return null;
        }
    }
}
