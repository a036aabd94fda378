namespace Outlay.Cli.Start;

/// <summary>A file that one process holds at a time. The system lets go of it when that process dies, however it dies.</summary>
internal static class FileLock
{
    private const int LockedOnLinux = 11;
    private const int LockedOnMac = 35;
    private const int LockedOnWindows = unchecked((int)0x80070020);

    /// <returns>What holds the file until it is disposed of, or <c>null</c> where another process does.</returns>
    public static FileStream? TryTake(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.HResult is LockedOnLinux or LockedOnMac or LockedOnWindows)
        {
            return null;
        }
    }
}
