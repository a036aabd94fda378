namespace Outlay.Cli.Start;

/// <summary>Azurite on loopback, at three ports in a row: blobs, queues, tables.</summary>
public sealed class StorageEmulator : IAsyncDisposable
{
    /// <summary>The port of <c>UseDevelopmentStorage=true</c>.</summary>
    public const int DefaultPort = 10000;

    // Azurite's one account, the same on every machine: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly int port;

    private StorageEmulator(Child process, int port)
    {
        Process = process;
        this.port = port;
    }

    public Child Process { get; }

    /// <param name="port">The first of the three.</param>
    public static string ConnectionString(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={Blobs(port)};TableEndpoint={Tables(port)};";

    /// <param name="data">A folder, made where it is not there.</param>
    public static StorageEmulator Start(Emulators emulators, string data, int port)
    {
        Directory.CreateDirectory(data);
        string[] arguments =
        [
            "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--location", data,
            "--blobHost", "127.0.0.1", "--blobPort", $"{port}",
            "--queueHost", "127.0.0.1", "--queuePort", $"{port + 1}",
            "--tableHost", "127.0.0.1", "--tablePort", $"{port + 2}",
        ];
        return new(Child.Start("Azurite", emulators.Azurite, arguments, azurite => azurite.WithWorkingDirectory(data)), port);
    }

    /// <returns>Why it does not, in words, or <c>null</c>.</returns>
    public async Task<string?> AnswersAsync(CancellationToken cancellation) =>
        await Process.AnswersAsync(Blobs(port), Patience, cancellation) ?? await Process.AnswersAsync(Tables(port), Patience, cancellation);

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static Uri Blobs(int port) => new($"http://127.0.0.1:{port}/{Account}");

    private static Uri Tables(int port) => new($"http://127.0.0.1:{port + 2}/{Account}");
}
