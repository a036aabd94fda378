using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs.Specialized;
using Outlay.Cli.Content;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class KilledPublishTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Times = 20;

    // A publish on redirected output says six lines, the last one when it is done.
    private const int Lines = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_publish_killed_at_any_moment_leaves_one_whole_ledger_served_and_the_next_cleans_up()
    {
        using var contents = new TwoContents();
        var (to, prefix) = (await azurite.ConnectionStringAsync(), AzuriteFixture.NewPrefix());
        var storage = LedgerStorage.Connect(to, prefix);
        await new LedgerPublisher(storage).PublishAsync(contents.Ledgers[0], cancellation: Cancellation);
        using var enough = new CancellationTokenSource();
        var reading = ReadAsync(storage, contents, enough.Token);

        var killed = 0;
        for (var i = 0; i < Times; i++)
            if (await KillOneAsync(storage, to, prefix, contents)) killed++;
        await enough.CancelAsync();
        var read = await reading;

        var next = await NotServedAsync(storage, contents);
        using var last = PublishProcess.Start(contents.Folders[next], to, prefix);
        var (code, said) = await last.EndAsync();
        Assert.True(code == 0, said);
        Assert.Equal(contents.Hashes[next], (await new LedgerReader(storage).LoadCurrentAsync(Cancellation))!.ContentHash);
        Assert.Empty(await StoredRows.OrphansAsync(storage));
        output.WriteLine($"{killed} of {Times} were killed at work; {read.Count} readings saw {read.Distinct().Count()} versions");
        Assert.InRange(killed, Times / 2, Times);
        Assert.True(read.Count > Times, $"{read.Count} readings");
        Assert.Equal(read.Order(), read);
    }

    private async Task<bool> KillOneAsync(LedgerStorage storage, string to, string prefix, TwoContents contents)
    {
        var (lines, after) = (Random.Shared.Next(Lines + 1), TimeSpan.FromMilliseconds(Random.Shared.Next(100)));
        using var publish = PublishProcess.Start(contents.Folders[await NotServedAsync(storage, contents)], to, prefix);
        var (killed, said) = await publish.KillAsync(lines, after);
        output.WriteLine($"{(killed ? "killed" : "ended")} {after.TotalMilliseconds} ms after '{said}'");
        if (killed) await EndLeaseAsync(storage);
        return killed;
    }

    /// <summary>As if the fifteen seconds had gone by, after which it ends by itself.</summary>
    private static async Task EndLeaseAsync(LedgerStorage storage)
    {
        try
        {
            await storage.Snapshots.GetBlobClient("publish.lease").GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 409)
        {
            // It had not been taken yet, or was released already.
        }
    }

    private static async Task<int> NotServedAsync(LedgerStorage storage, TwoContents contents) =>
        (await new LedgerReader(storage).LoadCurrentAsync(Cancellation))!.ContentHash == contents.Hashes[0] ? 1 : 0;

    /// <summary>Loads what is served, over and over, and compares all of it with what was published.</summary>
    /// <returns>The versions that were seen.</returns>
    private static Task<ConcurrentQueue<int>> ReadAsync(LedgerStorage storage, TwoContents contents, CancellationToken enough) => Task.Run(async () =>
    {
        var seen = new ConcurrentQueue<int>();
        while (!enough.IsCancellationRequested)
        {
            var served = await new LedgerReader(storage).LoadCurrentAsync(Cancellation);
            var which = contents.Hashes.ToList().IndexOf(served!.ContentHash);
            Assert.Equal(contents.Json[which], JsonSerializer.Serialize(served.Ledger.Records, LedgerJson.Options));
            seen.Enqueue(served.Version);
            await Task.Delay(50, Cancellation);
        }
        return seen;
    }, Cancellation);

    /// <summary>The real content, and the same with another title on every deal and commitment and another brief.</summary>
    private sealed class TwoContents : IDisposable
    {
        private readonly DirectoryInfo other = Directory.CreateTempSubdirectory("outlay-content-");

        public TwoContents()
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories)) Copy(file);
            Folders = [Repository.Content, other.FullName];
            Ledgers = [.. Folders.Select(folder => ContentFolder.Read(folder, Cancellation).Ledger!)];
            Hashes = [.. Ledgers.Select(ledger => StoredLedger.Of(ledger).ContentHash)];
            Json = [.. Ledgers.Select(ledger => JsonSerializer.Serialize(ledger.Records, LedgerJson.Options))];
        }

        public IReadOnlyList<string> Folders { get; }
        public IReadOnlyList<Ledger> Ledgers { get; }
        public IReadOnlyList<string> Hashes { get; }
        public IReadOnlyList<string> Json { get; }

        public void Dispose() => other.Delete(recursive: true);

        private void Copy(string file)
        {
            var name = Path.GetRelativePath(Repository.Content, file);
            var target = Path.Combine(other.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var text = File.ReadAllText(file);
            File.WriteAllText(target, Path.GetExtension(file) == ".md" ? text + "\nAnd more.\n"
                : text.Replace("\ntitle: ", "\ntitle: Another ", StringComparison.Ordinal));
        }
    }
}
