using System.IO.Enumeration;

namespace Outlay.Cli.Content;

/// <summary>What a file of the content folder holds.</summary>
internal enum Holds { Companies, Sources, Disputes, Deal, Commitment, Metrics, Brief, Guide, Nothing }

/// <param name="Name">As problems name it: the folder as it was asked for, and the file below it, with forward slashes.</param>
/// <param name="Path">Where to open it.</param>
internal sealed record ContentFile(string Name, string Path, Holds Holds)
{
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Every file of a content folder that is not known to be for somebody else, in order of name.</summary>
    public static IReadOnlyList<ContentFile> In(string folder) =>
        [.. Below(folder).Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => !IsForOthers(name))
            .Order(StringComparer.Ordinal)
            .Select(name => new ContentFile(
                folder.TrimEnd('/', '\\').Replace('\\', '/') + "/" + name, System.IO.Path.Combine(folder, name), HoldsOf(name)))];

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

    private static bool IsForOthers(string name) => name is "LICENSE" or "README.md" || name.StartsWith("schema/", StringComparison.Ordinal);
}
