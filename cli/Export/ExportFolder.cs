using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace Outlay.Cli.Export;

/// <summary>
/// The folder that a static copy of the website is written to. A file that is there already, byte for byte, is left alone; what
/// an earlier export wrote and this one does not is removed. A mark in it, <c>export.json</c>, says that it is such a folder.
/// </summary>
public sealed class ExportFolder
{
    private const string Mark = "export.json";

    private readonly ConcurrentDictionary<string, bool> kept = new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> folders = [];
    private readonly bool isNew;
    private long bytes;
    private int written;

    private ExportFolder(string path, bool isNew) => (Path, this.isNew) = (path, isNew);

    public string Path { get; }
    public int Files => kept.Count;
    public int Written => written;
    public long Bytes => bytes;

    /// <returns>The folder, made where it is not there, or why nothing may be written to it.</returns>
    public static (ExportFolder? Folder, string? Problem) Open(string path)
    {
        path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (File.Exists(path)) return (null, $"{path} is a file.");
        var isNew = !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any();
        return isNew || File.Exists(System.IO.Path.Combine(path, Mark))
            ? (new(path, isNew), null)
            : (null, $"{path} holds files, and no {Mark} to say that an export wrote them. Name a new folder, or an empty one.");
    }

    /// <summary>Marks the folder, before anything else is written to it.</summary>
    public void Begin(int version, DateTimeOffset publishedAt)
    {
        if (!kept.ContainsKey(Mark)) Write(Mark, JsonSerializer.SerializeToUtf8Bytes(new { version, publishedAt }, LedgerJson.Options));
    }

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <param name="name">Relative, with slashes. May be called from several threads.</param>
    public void Write(string name, byte[] content)
    {
        var file = System.IO.Path.Combine(Path, name);
        kept[name] = true;
        Interlocked.Add(ref bytes, content.Length);
        if (!isNew && Has(file, content)) return;
        // Whoever finds the folder among those made can write to it: it is added when it is there.
        folders.GetOrAdd(System.IO.Path.GetDirectoryName(file)!, static folder =>
        {
            Directory.CreateDirectory(folder);
            return 0;
        });
        File.WriteAllBytes(file, content);
        Interlocked.Increment(ref written);
    }

    /// <summary>Removes what an earlier export wrote and this one did not, and folders left empty.</summary>
    /// <returns>How many files.</returns>
    public int RemoveOthers()
    {
        if (isNew) return 0;
        var others = Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Where(file => !kept.ContainsKey(System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))).ToList();
        foreach (var other in others) File.Delete(other);
        foreach (var folder in Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories).OrderByDescending(folder => folder.Length).ToList())
            if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        return others.Count;
    }

    private static bool Has(string file, byte[] content)
    {
        var known = new FileInfo(file);
        return known.Exists && known.Length == content.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(content);
    }
}
