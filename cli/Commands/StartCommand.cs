using System.CommandLine;
using System.Runtime.InteropServices;
using Outlay.Cli.Start;

namespace Outlay.Cli.Commands;

/// <summary>Everything on this machine, ready to call and to look at. It is also what happens without a command.</summary>
internal static class StartCommand
{
    private const string What = "Publish content/ to an Azurite of its own, and serve the API and the site. This is what happens without a command.";

    private static readonly Option<bool> NoSite = new("--no-site") { Description = "Serve the API alone." };
    private static readonly Option<int> SitePort = Port("--site-port", "The port of the site.", 4280);
    private static readonly Option<int> ApiPort = Port("--api-port", "The port of the API.", 7071);
    private static readonly Option<string> Api = OneOf("--api", "What runs the API: a host of its own, or Azure Functions Core Tools (func).", "kestrel", "func");
    private static readonly Option<int> StoragePort = Port("--storage-port", "The first of Azurite's three ports.", StorageEmulator.DefaultPort);
    private static readonly Option<string?> Storage = new("--storage")
    {
        Description = "A connection string or account URL: content/ is published there, and no Azurite is started.",
        HelpName = "STORAGE",
    };

    public static Command Create() => With(new Command("start", What));

    /// <summary>Makes a command, the root, do as <c>start</c> does.</summary>
    public static T With<T>(T command) where T : Command
    {
        foreach (var option in (Option[])[NoSite, SitePort, Api, ApiPort, StoragePort, Storage]) command.Options.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // System.CommandLine cancels on Ctrl-C and SIGTERM. A terminal that is closed, or Ctrl-\, leaves no process behind either.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var closed = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, End);
        var options = new StartOptions(
            !parsed.GetValue(NoSite), parsed.GetValue(SitePort), parsed.GetValue(ApiPort), parsed.GetValue(Api) == "func",
            parsed.GetValue(Storage), parsed.GetValue(StoragePort));
        return await StartRun.RunAsync(options, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, ended.Token);

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ended.Cancel();
        }
    }

    private static Option<string> OneOf(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', values), DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static Option<int> Port(string name, string description, int standard)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "PORT", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 65533) result.AddError($"{name} takes a port from 1 to 65533.");
        });
        return option;
    }
}
