using System.Net;
using System.Net.Sockets;

namespace Outlay.Tests;

/// <summary>A clone to run <c>start</c> in: with content and state of its own, and all else lent by the real one.</summary>
internal sealed class Clone : IDisposable
{
    public Clone()
    {
        foreach (var folder in (string[])["site", "cli"]) Directory.CreateSymbolicLink(In(folder), Path.Combine(Repository.Root, folder));
        File.Copy(Path.Combine(Repository.Root, "staticwebapp.config.json"), In("staticwebapp.config.json"));
        foreach (var file in Directory.GetFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var copy = In(Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("outlay-").FullName;
    public int ApiPort { get; } = FreePorts(1);
    public int SitePort { get; } = FreePorts(1);
    public int StoragePort { get; } = FreePorts(3);

    /// <summary>Options that keep out of the way of whatever else runs on this machine.</summary>
    public string[] OwnPorts => ["--api-port", $"{ApiPort}", "--site-port", $"{SitePort}", "--storage-port", $"{StoragePort}"];

    public string In(string path) => Path.Combine(Root, path);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>Whether nobody listens on a port.</summary>
    public static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // Below the ports that systems hand out by themselves, so that no connection takes one between here and its use.
    private static int FreePorts(int inARow)
    {
        while (true)
        {
            var first = Random.Shared.Next(20_000, 30_000);
            if (Enumerable.Range(first, inARow).All(IsFree)) return first;
        }
    }
}
