using System.Diagnostics;
using System.Text.RegularExpressions;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>An Azurite of its own, in memory, on free ports of this machine alone.</summary>
internal sealed partial class Azurite : IAsyncDisposable
{
    // What the emulator's documentation tells everybody.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Ends with whoever started it, even one that was killed: its standard input is then closed.
    private const string EndWithParent = "data:text/javascript,process.stdin.on('end',()=>process.exit()).resume()";

    private readonly Process process;

    private Azurite(Process process) => this.process = process;

    public required string ConnectionString { get; init; }

    public static async Task<Azurite> StartAsync()
    {
        var emulators = new Emulators(new(Repository.Root));
        if (await emulators.Packages.InstallAsync(null, default) is { } problem) throw new InvalidOperationException(problem);
        var process = Process.Start(StartInfo(emulators.Azurite))!;
        var (blob, table) = await AddressesAsync(process);
        return new(process)
        {
            ConnectionString = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};" +
                $"BlobEndpoint={blob}/devstoreaccount1;TableEndpoint={table}/devstoreaccount1;",
        };
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string script) => new("node")
    {
        ArgumentList =
        {
            "--import", EndWithParent, script,
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
            "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static async Task<(string Blob, string Table)> AddressesAsync(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var addresses = new Dictionary<string, string>();
        while (addresses.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException($"Azurite ended at once: {await errors}");
            if (Listening().Match(line) is { Success: true } match) addresses[match.Groups[1].Value] = match.Groups[2].Value;
        }
        _ = process.StandardOutput.ReadToEndAsync();
        return (addresses["Blob"], addresses["Table"]);
    }

    [GeneratedRegex(@"Azurite (\w+) service is successfully listening at (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
