using System.Diagnostics;

namespace Outlay.Bench;

/// <summary>
/// Builds the search index of a large ledger and asks it thousands of different questions: names, pairs of names, beginnings, typos,
/// words of notes. A benchmark that repeats one question would not show the slowest.
/// </summary>
internal static class SearchBenchmark
{
    private const int Builds = 3;
    private const int Questions = 5_000;
    private const int HitsShown = 10;

    public static void Run()
    {
        var words = new AnyWords(new Random(20261126));
        var ledger = words.Ledger();
        for (var i = 0; i < Builds; i++)
        {
            ledger = new LedgerBuilder().Add(ledger.Companies).Add(ledger.Sources).Add(ledger.Deals).Build();
            var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            ledger.PrepareSearch();
            Console.WriteLine($"index built in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms ({(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:0} ms of CPU)");
        }
        List<string> questions = [.. Enumerable.Range(0, Questions).Select(words.Question)];
        foreach (var question in questions.Take(Questions / 5)) Ask(ledger, question);
        List<double> times = [.. questions.Select(question => Ask(ledger, question)).Order()];
        Console.WriteLine($"{Questions} questions: p50 {times[Questions / 2]:0.00} ms, p99 {times[Questions * 99 / 100]:0.00} ms, longest {times[^1]:0.00} ms");
    }

    private static double Ask(Ledger ledger, string question)
    {
        var started = Stopwatch.GetTimestamp();
        var result = ledger.Search(new(question));
        for (var rank = 0; rank < Math.Min(HitsShown, result.Count); rank++) _ = result[rank];
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
