namespace Outlay.Cli.Start;

/// <summary>Azurite and the Static Web Apps emulator, as <c>cli/package.json</c> pins them.</summary>
public sealed class Emulators(WorkingCopy copy)
{
    /// <summary>Installed without their scripts: keytar's, the only one, serves <c>swa login</c> alone.</summary>
    public NodePackages Packages { get; } = new(copy.Cli, "the emulators");

    /// <summary>The script of Azurite. Node runs it itself: a shim of npm's would be one process more to end.</summary>
    public string Azurite => Path.Combine(Packages.Modules, "azurite", "dist", "src", "azurite.js");

    /// <summary>
    /// The server that <c>swa start</c> starts through a shell, and leaves behind when it is told to end. Its settings are the
    /// emulator's <c>SWA_…</c> variables.
    /// </summary>
    public string Site => Path.Combine(Packages.Modules, "@azure", "static-web-apps-cli", "dist", "msha", "server.js");
}
