namespace Outlay.Cli.Content;

/// <summary>What a file of the content folder holds.</summary>
internal enum Holds { Companies, Sources, Disputes, Deal, Commitment, Metrics, Brief, Nothing }

/// <param name="Name">As problems name it: the folder as it was asked for, and the file below it, with forward slashes.</param>
/// <param name="Path">Where to open it.</param>
internal sealed record ContentFile(string Name, string Path, Holds Holds)
{
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Every file of a content folder that is not known to be for somebody else, in order of name.</summary>
    public static IReadOnlyList<ContentFile> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, IgnoreInaccessible = false })
            .Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => !IsForOthers(name))
            .Order(StringComparer.Ordinal)
            .Select(name => new ContentFile(folder.TrimEnd('/', '\\').Replace('\\', '/') + "/" + name, System.IO.Path.Combine(folder, name), HoldsOf(name)))];

    private static Holds HoldsOf(string name) => name.Split('/') switch
    {
        ["companies.yaml"] => Holds.Companies,
        ["sources.yaml"] => Holds.Sources,
        ["disputes.yaml"] => Holds.Disputes,
        ["deals", var file] when file.EndsWith(".yaml", StringComparison.Ordinal) => Holds.Deal,
        ["commitments", var file] when file.EndsWith(".yaml", StringComparison.Ordinal) => Holds.Commitment,
        ["metrics", var file] when file.EndsWith(".yaml", StringComparison.Ordinal) => Holds.Metrics,
        ["briefs", var file] when file.EndsWith(".md", StringComparison.Ordinal) => Holds.Brief,
        _ => Holds.Nothing,
    };

    private static bool IsForOthers(string name) => name is "LICENSE" or "README.md"
        || name.StartsWith("schema/", StringComparison.Ordinal) || name.StartsWith("pages/", StringComparison.Ordinal);
}
