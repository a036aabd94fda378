using System.IO.Enumeration;

namespace Outlay.Cli.Content;

/// <summary>What a file of the content folder holds.</summary>
internal enum Holds { Companies, Sources, Disputes, Deal, Commitment, Metrics, Brief, Guide, Nothing }

/// <param name="Name">As problems name it: the folder as it was asked for, and the file below it, with forward slashes.</param>
/// <param name="Path">Where to open it.</param>
internal sealed record ContentFile(string Name, string Path, Holds Holds)
{
    private static readonly string[] Lists = ["companies", "sources", "disputes"];
    private static readonly string[] Folders = ["deals", "commitments", "metrics", "briefs", "pages"];

    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Of a file that nothing reads, the name below the content folder under which it would be read, and what it would hold.</summary>
    public (string Name, Holds Holds)? Meant { get; init; }

    /// <summary>Every file of a content folder that is not known to be for somebody else, in order of name.</summary>
    public static IReadOnlyList<ContentFile> In(string folder) =>
        [.. Below(folder).Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => !IsForOthers(name))
            .Order(StringComparer.Ordinal)
            .Select(name => Of(folder, name))];

    /// <param name="name">Below the folder, with forward slashes.</param>
    public static ContentFile Of(string folder, string name)
    {
        var holds = HoldsOf(name);
        return new(folder.TrimEnd('/', '\\').Replace('\\', '/') + "/" + name, System.IO.Path.Combine(folder, name), holds)
        {
            Meant = holds == Holds.Nothing && MeantBy(name) is { } meant && HoldsOf(meant) is not Holds.Nothing and var right ? (meant, right) : null,
        };
    }

    /// <summary>Hidden files apart. A link to a folder may lead back up: it is not followed, but named as a file is.</summary>
    private static FileSystemEnumerable<string> Below(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), new() { RecurseSubdirectories = true, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(entry),
        };

    private static bool IsLink(FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static Holds HoldsOf(string name) => name.Split('/') switch
    {
        ["companies.yaml"] => Holds.Companies,
        ["sources.yaml"] => Holds.Sources,
        ["disputes.yaml"] => Holds.Disputes,
        ["deals", var file] when file.EndsWith(".yaml", StringComparison.Ordinal) => Holds.Deal,
        ["commitments", var file] when file.EndsWith(".yaml", StringComparison.Ordinal) => Holds.Commitment,
        ["metrics", var file] when file.EndsWith(".yaml", StringComparison.Ordinal) => Holds.Metrics,
        ["briefs", var file] when file.EndsWith(".md", StringComparison.Ordinal) => Holds.Brief,
        ["pages", var file] when file.EndsWith(".md", StringComparison.Ordinal) => Holds.Guide,
        _ => Holds.Nothing,
    };

    /// <summary>The same in small letters, with the endings that are read, in the nearest folder or list.</summary>
    private static string? MeantBy(string name)
    {
        var plain = name.ToLowerInvariant().Split('/');
        plain[^1] = System.IO.Path.ChangeExtension(plain[^1], System.IO.Path.GetExtension(plain[^1]) switch { ".yml" => ".yaml", ".markdown" => ".md", var ending => ending });
        return plain switch
        {
            [var list] when Nearest.Of(System.IO.Path.GetFileNameWithoutExtension(list), Lists) is [var right, ..] => right + System.IO.Path.GetExtension(list),
            [var folder, var file] when Nearest.Of(folder, Folders) is [var right, ..] => $"{right}/{file}",
            _ => null,
        };
    }

    private static bool IsForOthers(string name) => name is "LICENSE" or "README.md" || name.StartsWith("schema/", StringComparison.Ordinal);
}
