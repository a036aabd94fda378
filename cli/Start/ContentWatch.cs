using System.Threading.Channels;

namespace Outlay.Cli.Start;

/// <summary>What was saved since it was asked last.</summary>
internal readonly record struct Saved(bool Content, bool Site)
{
    public static Saved operator |(Saved one, Saved other) => new(one.Content || other.Content, one.Site || other.Site);
}

/// <summary>Tells when files of <c>content/</c> or <c>site/</c> were saved, once for all that are saved together.</summary>
internal sealed class ContentWatch : IDisposable
{
    // Editors write a file in several steps, and git checks out many.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly Channel<Saved> saves = Channel.CreateUnbounded<Saved>();
    private readonly List<FileSystemWatcher> watchers = [];

    public ContentWatch(WorkingCopy copy, bool site)
    {
        Watch(copy.Content, new(Content: true, Site: false));
        if (!site) return;
        // Not the whole of site/: its node_modules has thousands of folders.
        foreach (var folder in (string[])["assets", "templates"]) Watch(Path.Combine(copy.Site, folder), new(Content: false, Site: true));
    }

    /// <summary>Waits for a save, and then until nothing has been saved for a moment.</summary>
    public async Task<Saved> NextAsync(CancellationToken cancellation)
    {
        var saved = await saves.Reader.ReadAsync(cancellation);
        do
        {
            while (saves.Reader.TryRead(out var more)) saved |= more;
            await Task.Delay(Quiet, cancellation);
        }
        while (saves.Reader.TryPeek(out _));
        return saved;
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    private void Watch(string folder, Saved saved)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        foreach (var kind in (Action<FileSystemEventHandler>[])[on => watcher.Changed += on, on => watcher.Created += on, on => watcher.Deleted += on])
            kind((_, _) => saves.Writer.TryWrite(saved));
        watcher.Renamed += (_, _) => saves.Writer.TryWrite(saved);
        // More at once than the system tells of: something was saved.
        watcher.Error += (_, _) => saves.Writer.TryWrite(saved);
        watcher.EnableRaisingEvents = true;
        watchers.Add(watcher);
    }
}
