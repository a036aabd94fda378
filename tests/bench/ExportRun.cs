using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Outlay.Cli.Start;
using Outlay.Store;

namespace Outlay.Bench;

/// <summary>
/// <c>export</c> as a whole process, as <c>dotnet publish cli -c Release</c> makes it, against Hugo and Eleventy, into a new folder each
/// time, in two rows: making the same four files of each brief (<see cref="GeneratorSites"/> tells what is the same and what is not),
/// and making one bare page of its text. Besides, <c>export</c> reads the ledger from storage and writes pages of all records and
/// the downloads; of each brief it writes a picture too, kept from one export to the next: what the first took, which draws them, is
/// in a line of its own.
/// </summary>
internal static class ExportRun
{
    private const int Runs = 5;
    private const int StoragePort = 24100;

    public static async Task RunAsync(IEnumerable<int> counts)
    {
        var copy = WorkingCopy.Find(AppContext.BaseDirectory) ?? throw new InvalidOperationException(WorkingCopy.NotFound);
        var eleventy = new NodePackages(Path.Combine(copy.Root, "tests", "bench"), "what export is measured against");
        if (await eleventy.InstallAsync(null, default) is { } problem) throw new InvalidOperationException(problem);
        var scratch = Directory.CreateTempSubdirectory("outlay-bench-").FullName;
        await using var storage = StorageEmulator.Start(new(copy), Path.Combine(scratch, "azurite"), StoragePort);
        if (await storage.AnswersAsync(default) is { } silent) throw new InvalidOperationException(silent);
        var cli = await PublishedAsync(copy, Path.Combine(scratch, "cli"));
        Console.WriteLine("| briefs | program | wall ms (median, least) | CPU ms | files | MB |\n|---|---|---|---|---|---|");
        foreach (var count in counts) await MeasureAsync(copy, cli, count, Directory.CreateDirectory(Path.Combine(scratch, $"{count}")).FullName, eleventy);
        Directory.Delete(scratch, recursive: true);
    }

    private static async Task<string> PublishedAsync(WorkingCopy copy, string folder)
    {
        using var publish = Process.Start(new ProcessStartInfo(Dotnet, ["publish", "cli", "-c", "Release", "-o", folder, "-v", "q", "-nologo"]) { WorkingDirectory = copy.Root })!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, "outlay.dll") : throw new InvalidOperationException("The command line could not be published.");
    }

    private static async Task MeasureAsync(WorkingCopy copy, string cli, int count, string folder, NodePackages eleventy)
    {
        var (prefix, connection) = ($"bench{count}", StorageEmulator.ConnectionString(StoragePort));
        await new LedgerPublisher(LedgerStorage.Connect(connection, prefix)).PublishAsync(ManyBriefs.Ledger(count));
        var sites = new GeneratorSites(Path.Combine(copy.Root, "tests", "bench", "generators"), folder);
        sites.Write(count);
        string[] export = [cli, "export", "{out}", "--from", connection, "--prefix", prefix, "--no-limit"];
        string[] hugo = ["--quiet", "--destination", "{out}"];
        string[] node = [Path.Combine(eleventy.Modules, "@11ty", "eleventy", "cmd.cjs"), "--quiet", "--input", ".", "--output", "{out}"];
        Say(count, "outlay export, the first", Run(Dotnet, export, copy.Root, folder, 1));
        Say(count, "outlay export", Run(Dotnet, export, copy.Root, folder));
        Say(count, "hugo, the same files of a brief", Run("hugo", hugo, sites.LikeHugo, folder));
        Say(count, "eleventy, the same files of a brief", Run("node", node, sites.LikeEleventy, folder));
        Say(count, "hugo, a bare page of a brief", Run("hugo", hugo, sites.BareHugo, folder));
        Say(count, "eleventy, a bare page of a brief", Run("node", node, sites.BareEleventy, folder));
    }

    // What a run wrote stays until all have run: ext4 looks long for a place for a file where many were deleted in the last minutes.
    private static List<Taken> Run(string program, string[] arguments, string at, string folder, int runs = Runs) => [.. Enumerable.Range(0, runs).Select(run =>
    {
        var output = Path.Combine(folder, $"out-{Guid.NewGuid():N}");
        return Once(program, [.. arguments.Select(argument => argument.Replace("{out}", output))], at, output);
    })];

    private static string Dotnet => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private static Taken Once(string program, string[] arguments, string at, string output)
    {
        // The shell tells what the process and its own children took, which .NET does not of one that has ended.
        string[] timed = ["-c", "TIMEFORMAT='%R %U %S'; time \"$@\"", "bash", program, .. arguments];
        using var process = Process.Start(new ProcessStartInfo("bash", timed) { WorkingDirectory = at, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Task.WaitAll(said, errors);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}: {errors.Result}");
        var took = errors.Result.TrimEnd().Split('\n')[^1].Split(' ').Select(part => TimeSpan.FromSeconds(double.Parse(part, CultureInfo.InvariantCulture))).ToList();
        var files = new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        return new(took[0], took[1] + took[2], files.Count, files.Sum(file => file.Length));
    }

    private static void Say(int count, string program, List<Taken> runs)
    {
        var median = runs.OrderBy(run => run.Wall).ElementAt(runs.Count / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {count} | {program} | {median.Wall.TotalMilliseconds:0}, {runs.Min(run => run.Wall).TotalMilliseconds:0} | {runs.OrderBy(run => run.Cpu).ElementAt(runs.Count / 2).Cpu.TotalMilliseconds:0} | {median.Files} | {median.Bytes / 1e6:0.0} |"));
    }

    private sealed record Taken(TimeSpan Wall, TimeSpan Cpu, int Files, long Bytes);
}
