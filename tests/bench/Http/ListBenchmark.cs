using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Outlay.Http;

namespace Outlay.Bench;

/// <summary>Random filters and orders over 100,000 deals, each with the first page of what they select, as bytes. The indexes are made beforehand.</summary>
internal static class ListBenchmark
{
    private const int Queries = 2000;
    private static readonly Operation List = Listings.Deals.Operation("ListDeals", Filters.OfDeals);

    public static void Run()
    {
        var published = new Outlay.Store.PublishedLedger(LargeLedger.Build(), 1, default, "hash");
        published.Ledger.PrepareSearch();
        var (before, started) = (Held(published.Ledger.AsOf()), Stopwatch.GetTimestamp());
        // As a host does before it serves a version.
        Listings.Prepare(published.Ledger);
        var prepared = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"prepared in {prepared:0.00} s, which takes {(Held(published.Ledger) - before) / 1048576d:0.0} MiB"));
        // Code is compiled as it is used, which is no matter of the ledger.
        var random = new Random(1);
        for (var i = 0; i < Queries / 4; i++) Ask(published, Any(random));
        GC.Collect();
        var times = Enumerable.Range(0, Queries).Select(_ => Ask(published, Any(random))).ToList();
        Console.WriteLine($"{Queries} queries over {LargeLedger.Deals} deals: {Spread(times.Select(one => one.Elapsed))}");
        Console.WriteLine($"of that, of processor: {Spread(times.Select(one => one.Processor))}");
    }

    private static string Spread(IEnumerable<double> times)
    {
        var ordered = times.Order().ToList();
        return FormattableString.Invariant($"p50 {ordered[Queries / 2]:0.00} ms, p95 {ordered[Queries * 95 / 100]:0.00} ms, p99 {ordered[Queries * 99 / 100]:0.00} ms, most {ordered[^1]:0.00} ms");
    }

    private static long Held(object kept)
    {
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        return bytes;
    }

    private static (double Elapsed, double Processor) Ask(Outlay.Store.PublishedLedger published, string question)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/api/deals", new(question));
        var (started, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var (query, mistakes) = Query.Read(request, List, published, new(2026, 11, 26), isPinned: false);
        if (mistakes.Count > 0) throw new InvalidOperationException(mistakes[0].Detail);
        Listings.Deals.Of(query, query.View.Known.Deals, Filters.Deals(query.Readings).ListedDeals(query.View));
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private static string Any(Random random)
    {
        string[] filters =
        [
            $"kind={Any(random, [.. Words.All<DealKind>()])}", $"status={Any(random, [.. Words.All<Status>()])}", $"class={Any(random, [.. Words.All<StatusClass>()])}",
            $"company={AnyRecord.CompanyId(random.Next(4000))}", $"payer={AnyRecord.CompanyId(random.Next(4000))}", $"role={Any(random, [.. Words.All<Role>()])}",
            string.Create(CultureInfo.InvariantCulture, $"since=2025-{random.Next(1, 13):00}-01"), "grade=press",
            string.Create(CultureInfo.InvariantCulture, $"currency=USD&minAmount={random.NextInt64(10_000_000_000)}"), $"q={random.Next(100)}",
        ];
        random.Shuffle(filters);
        return $"?sort={(random.Next(2) == 0 ? "-" : "")}{Any(random, "id", "date", "amount", "title")}&{string.Join('&', filters.Take(random.Next(1, 4)))}";
    }

    private static string Any(Random random, params string[] words) => words[random.Next(words.Length)];
}
