using System.CommandLine;
using Outlay.Cli.Smoke;
using Outlay.Store;

namespace Outlay.Cli.Commands;

/// <summary>Asks a deployed instance whether it keeps what is promised. Ends with 0 when it does, 1 when it does not, 2 when nothing could be asked.</summary>
internal static class SmokeCommand
{
    public static Command Create()
    {
        Argument<Uri> site = new("site") { Description = "Where readers find the website, such as https://example.org.", CustomParser = result => Address(result) };
        Option<Uri?> app = new("--app") { Description = "The function app's own address, at which nobody is to be answered.", HelpName = "URL", CustomParser = result => Address(result) };
        Option<string?> storage = new("--storage") { Description = "Where was published: the version there has to be the one served.", HelpName = "STORAGE" };
        Option<string> prefix = new("--prefix") { Description = "Goes before the names of its tables and containers.", HelpName = "P", DefaultValueFactory = _ => "" };
        Option<int> patience = new("--patience") { Description = "Seconds that a new deployment may take to be seen.", HelpName = "S", DefaultValueFactory = _ => 180 };
        var command = new Command("smoke", "Ask a deployed instance whether it keeps what is promised.") { site, app, storage, prefix, patience };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var (version, problem) = await PublishedAsync(parsed.GetValue(storage), parsed.GetValue(prefix)!, cancellation);
            if (problem is null)
                return await RunAsync(new(parsed.GetValue(site)!, parsed.GetValue(app)), version, TimeSpan.FromSeconds(parsed.GetValue(patience)), console, cancellation);
            console.Error.WriteLine(problem);
            return 2;
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Deployed instance, int? version, TimeSpan patience, InvocationConfiguration console, CancellationToken cancellation)
    {
        using var deployed = instance;
        var broken = 0;
        await foreach (var observation in new SmokeTest(deployed, version, patience).RunAsync(cancellation))
        {
            console.Output.WriteLine(observation);
            if (observation.Holds is false) broken++;
        }
        if (broken > 0) console.Error.WriteLine($"{deployed.Site} does not keep {(broken == 1 ? "a promise" : $"{broken} promises")}.");
        return broken > 0 ? 1 : 0;
    }

    private static async Task<(int? Version, string? Problem)> PublishedAsync(string? storage, string prefix, CancellationToken cancellation)
    {
        if (storage is null) return (null, null);
        try
        {
            var current = await new LedgerReader(LedgerStorage.Connect(storage, prefix)).CurrentAsync(cancellation);
            return current is null ? (null, "Nothing has been published there.") : (current.Row.Version, null);
        }
        catch (FormatException e)
        {
            return (null, $"--storage: {e.Message}");
        }
        catch (Azure.RequestFailedException e) when (e.IsOutage() || e.IsRefusal())
        {
            return (null, $"--storage: {e.Message.Split('\n')[0]}");
        }
    }

    private static Uri? Address(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", PathAndQuery: "/" }) return address;
        result.AddError($"'{text}' is no address of a website: write it as https://example.org, without a path.");
        return null;
    }
}
