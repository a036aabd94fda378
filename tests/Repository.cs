namespace Outlay.Tests;

/// <summary>Where the files lie that the tests read: the clone that they were built in.</summary>
internal static class Repository
{
    public static readonly string Root = Above(AppContext.BaseDirectory);

    public static readonly string Content = Path.Combine(Root, "content");

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Outlay.slnx")) ? folder
            : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside their clone."));
}
