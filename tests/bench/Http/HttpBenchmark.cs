using Outlay.Cli.Content;
using Outlay.Cli.Hosting;
using Outlay.Store;
using Outlay.Tests;

namespace Outlay.Bench;

/// <summary>
/// The API at 64 connections, each question against a bare Kestrel endpoint that answers with the same bytes from memory: both in
/// this process, in turns, so that a busy machine slows both. The clients are in this process too, and as lean as can be.
/// </summary>
internal static class HttpBenchmark
{
    private const int Turns = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    private static readonly (string Name, string Path, string Headers)[] Questions =
    [
        ("list", "deals", ""),
        ("list, brotli", "deals", "Accept-Encoding: br\r\n"),
        ("item", "deals/openai-amazon-equity", ""),
        ("totals", "totals", ""),
        ("304", "deals", "If-None-Match: {tag}\r\n"),
        ("uncached filter", "deals?currency=USD&minAmount={n}", ""),
        ("uncached filter and sort", "deals?currency=USD&sort=-amount&maxAmount={n}9999999999999", ""),
        ("uncached filter, brotli", "deals?currency=USD&minAmount={n}", "Accept-Encoding: br\r\n"),
        ("uncached totals", "totals?currency=USD&minAmount={n}", ""),
    ];

    public static async Task RunAsync()
    {
        await using var azurite = await Azurite.StartAsync();
        var ledger = ContentFolder.Read(Repository.Content, default).Ledger!;
        await new LedgerPublisher(LedgerStorage.Connect(azurite.ConnectionString)).PublishAsync(ledger);
        await using var host = await FunctionHost.StartAsync(
            new() { Port = 0, Settings = new Dictionary<string, string?> { ["Outlay:Storage"] = azurite.ConnectionString } }, default);
        Console.WriteLine("| question | bytes | ours, requests/s | bare, requests/s | ours to bare | ours, µs of processor | bare | bare to ours |\n|---|---|---|---|---|---|---|---|");
        foreach (var (name, path, headers) in Questions) await MeasureAsync(host.BaseAddress, name, path, headers);
    }

    private static async Task MeasureAsync(Uri api, string name, string path, string headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        var first = new HttpRequestMessage(HttpMethod.Get, new Uri(api, path.Replace("{n}", "1", StringComparison.Ordinal)));
        if (headers.StartsWith("Accept-Encoding", StringComparison.Ordinal)) first.Headers.Add("Accept-Encoding", "br");
        var answer = await client.SendAsync(first);
        headers = headers.Replace("{tag}", answer.Headers.ETag!.ToString(), StringComparison.Ordinal);
        var is304 = headers.StartsWith("If-None-Match", StringComparison.Ordinal);
        await using var bare = await BareEndpoint.StartAsync(answer, is304 ? [] : await answer.Content.ReadAsByteArrayAsync(), is304 ? 304 : 200);
        var (ours, theirs) = (new Clients(api, path, headers), new Clients(bare.Address, "x", headers));
        await ours.RunAsync(Turn);
        await theirs.RunAsync(Turn);
        List<((double Rate, double Processor) Ours, (double Rate, double Processor) Bare)> turns = [];
        for (var i = 0; i < Turns; i++) turns.Add((await ours.RunAsync(Turn), await theirs.RunAsync(Turn)));
        Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {bare.Length} | {Median(turns.Select(turn => turn.Ours.Rate)):0} | {Median(turns.Select(turn => turn.Bare.Rate)):0} | {Median(turns.Select(turn => turn.Ours.Rate / turn.Bare.Rate)):0.00} | {Median(turns.Select(turn => turn.Ours.Processor)):0.0} | {Median(turns.Select(turn => turn.Bare.Processor)):0.0} | {Median(turns.Select(turn => turn.Bare.Processor / turn.Ours.Processor)):0.00} |"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Turns / 2);
}
