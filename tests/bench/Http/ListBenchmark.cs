using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Outlay.Http;

namespace Outlay.Bench;

/// <summary>Random filters and orders over 100,000 deals, each with the first page of what they select, as bytes.</summary>
internal static class ListBenchmark
{
    private const int Queries = 2000;
    private static readonly DealListing Deals = new();
    private static readonly Operation List = Deals.Operation("ListDeals", Filters.OfDeals);

    public static void Run()
    {
        var published = new Outlay.Store.PublishedLedger(LargeLedger.Build(), 1, default, "hash");
        foreach (var sort in (string[])["id", "date", "amount", "title"])
            foreach (var order in (string[])["", "-"]) Ask(published, $"?sort={order}{sort}&q=deal&minAmount=1&currency=USD");
        var random = new Random(1);
        for (var i = 0; i < Queries / 4; i++) Ask(published, Any(random));
        var times = Enumerable.Range(0, Queries).Select(_ => Ask(published, Any(random))).Order().ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"{Queries} queries over {LargeLedger.Deals} deals: p50 {times[Queries / 2]:0.00} ms, p95 {times[Queries * 95 / 100]:0.00} ms, p99 {times[Queries * 99 / 100]:0.00} ms, most {times[^1]:0.00} ms"));
    }

    private static double Ask(Outlay.Store.PublishedLedger published, string question)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/api/deals", new(question));
        var started = Stopwatch.GetTimestamp();
        var (query, mistakes) = Query.Read(request, List, published, new(2026, 11, 26), isPinned: false);
        if (mistakes.Count > 0) throw new InvalidOperationException(mistakes[0].Detail);
        var filter = Filters.Deals(query.Readings);
        Deals.Of(query, query.View.Deals, known => filter.Lists(query.View, known), Candidates.FewDeals(query.View, filter));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
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
