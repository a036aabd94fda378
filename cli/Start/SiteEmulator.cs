namespace Outlay.Cli.Start;

/// <summary>The Static Web Apps emulator on loopback, in front of a folder and of the API.</summary>
public sealed class SiteEmulator : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private SiteEmulator(Child process, Uri address)
    {
        Process = process;
        Address = address;
    }

    public Child Process { get; }
    public Uri Address { get; }

    /// <param name="folder">What is served.</param>
    /// <param name="configuration">The <c>staticwebapp.config.json</c> to obey.</param>
    /// <param name="scratch">A folder of its own, made where it is not there.</param>
    public static SiteEmulator Start(Emulators emulators, string folder, string configuration, string scratch, Uri api, int port)
    {
        // The emulator takes the last file of this name that it finds beneath the folder it is given: so it is given one with one.
        Directory.CreateDirectory(scratch);
        File.Copy(configuration, Path.Combine(scratch, Path.GetFileName(configuration)), overwrite: true);
        var server = Child.Start("The Static Web Apps emulator", emulators.Site, [], server => server.WithWorkingDirectory(scratch)
            .WithEnvironmentVariables(variables => variables
                .Set("SWA_CLI_HOST", "127.0.0.1").Set("SWA_CLI_PORT", $"{port}").Set("SWA_CLI_APP_SSL", "false")
                .Set("SWA_CLI_APP_LOCATION", folder).Set("SWA_CLI_OUTPUT_LOCATION", folder)
                .Set("SWA_CLI_API_LOCATION", api.GetLeftPart(UriPartial.Authority))
                .Set("SWA_RUNTIME_CONFIG_LOCATION", scratch).Set("SWA_RUNTIME_WORKFLOW_LOCATION", null)));
        return new(server, new($"http://127.0.0.1:{port}/"));
    }

    /// <returns>Why it does not, in words, or <c>null</c>.</returns>
    public Task<string?> AnswersAsync(CancellationToken cancellation) => Process.AnswersAsync(Address, Patience, cancellation);

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
