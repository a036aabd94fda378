namespace Outlay.Cli.Start;

/// <summary>A clone of the repository: what <c>start</c> serves, and where it keeps what is its own.</summary>
public sealed record WorkingCopy(string Root)
{
    public const string NotFound = "This is not a clone of Outlay: content/, site/ and staticwebapp.config.json are neither here nor in a folder above.";

    private const string SiteConfigurationName = "staticwebapp.config.json";

    public string Api => Path.Combine(Root, "api");
    public string Content => Path.Combine(Root, "content");
    public string Site => Path.Combine(Root, "site");
    public string SiteConfiguration => Path.Combine(Root, SiteConfigurationName);

    /// <summary>Has the <c>package.json</c> of the emulators.</summary>
    public string Cli => Path.Combine(Root, "cli");

    /// <summary>Ignored by git; it can be deleted whenever nothing runs.</summary>
    public string State => Path.Combine(Root, ".outlay");

    /// <summary>The repository that a folder is in, or <c>null</c> where it is in none.</summary>
    public static WorkingCopy? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var found = new WorkingCopy(at.FullName);
            if (Directory.Exists(found.Content) && Directory.Exists(found.Site) && File.Exists(found.SiteConfiguration)) return found;
        }
        return null;
    }
}
