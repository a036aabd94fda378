using System.Security.Cryptography;
using System.Text;
using CliWrap;
using Outlay.Cli.Start;
using Outlay.Pages;

namespace Outlay.Cli.Export;

/// <summary>The assets of <c>site/</c> as its own build makes them, and the templates beside them.</summary>
/// <param name="Folder">What the build wrote: <c>assets/</c> and <c>manifest.json</c>.</param>
public sealed record BuiltSite(string Folder, string Templates)
{
    public string Assets => Path.Combine(Folder, "assets");

    public SiteDesign Design(bool reloads) => SiteDesign.Load(Templates, Pages.Assets.Read(Path.Combine(Folder, "manifest.json")), reloads);
}

/// <summary>Builds the assets, once for each state of what they are made from: the folder is named by a hash of that.</summary>
public sealed class SiteBuild(WorkingCopy copy)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly NodePackages packages = new(copy.Site, "what the site is built with");

    private string Builds => Path.Combine(copy.State, "site");

    /// <param name="installing">The packages fetched so far, where they have to be.</param>
    /// <returns>What was built, or what is wrong, in words.</returns>
    public async Task<(BuiltSite? Site, string? Problem)> BuildAsync(IProgress<string>? installing, CancellationToken cancellation)
    {
        var folder = Path.Combine(Builds, Fingerprint());
        if (!Directory.Exists(folder) && await MakeAsync(folder, installing, cancellation) is { } problem) return (null, problem);
        return (new(folder, Path.Combine(copy.Site, "templates")), null);
    }

    private async Task<string?> MakeAsync(string folder, IProgress<string>? installing, CancellationToken cancellation)
    {
        if (await NodeRuntime.ProblemAsync(cancellation) is { } missing) return missing;
        if (await packages.InstallAsync(new Said<int>(done => installing?.Report($"{done} of {packages.Count} packages")), cancellation) is { } problem) return problem;
        Directory.CreateDirectory(Builds);
        var aside = Directory.CreateDirectory(Path.Combine(Builds, $"new-{Guid.NewGuid():N}")).FullName;
        if (await RunAsync(aside, cancellation) is { } failed) return failed;
        RemoveOld();
        try
        {
            Directory.Move(aside, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another run has built the same.
            Directory.Delete(aside, recursive: true);
        }
        return null;
    }

    private async Task<string?> RunAsync(string folder, CancellationToken cancellation)
    {
        var said = new LastLines(20);
        var build = await new Command("node").WithArguments(["build.mjs", "--out", folder]).WithWorkingDirectory(copy.Site)
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(said.Add)).WithStandardErrorPipe(PipeTarget.ToDelegate(said.Add))
            .ExecuteAsync(cancellation);
        return build.IsSuccess ? null : $"The assets of the site could not be built:\n{said}";
    }

    private void RemoveOld()
    {
        foreach (var old in new DirectoryInfo(Builds).EnumerateDirectories().Where(old => DateTime.UtcNow - old.LastWriteTimeUtc > Kept))
            old.Delete(recursive: true);
    }

    private string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sources = Directory.EnumerateFiles(Path.Combine(copy.Site, "assets"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(copy.Site)).Order(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(copy.Site, source)}\n{new FileInfo(source).Length}\n"));
            hash.AppendData(File.ReadAllBytes(source));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
