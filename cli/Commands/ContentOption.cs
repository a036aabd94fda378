using System.CommandLine;

namespace Outlay.Cli.Commands;

/// <summary>The folder that a command reads: as said, or the nearest <c>content/</c> upward from the working directory.</summary>
internal static class ContentOption
{
    private const string Name = "content";

    public static Option<string?> Create() => new("--content")
    {
        Description = "The folder to read; by default content/, here or in a folder above.",
        HelpName = "DIR",
    };

    /// <summary>Relative to the working directory, so that an editor can follow what is said about a file in it.</summary>
    public static string Resolve(string? said)
    {
        var here = Directory.GetCurrentDirectory();
        return Path.GetRelativePath(here, Path.GetFullPath(said ?? Upward(here) ?? Name));
    }

    private static string? Upward(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, Name))) return Path.Combine(folder.FullName, Name);
        return null;
    }
}
