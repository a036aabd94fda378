using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Outlay.Bench;

/// <summary>
/// The questions of <see cref="SumBenchmarks"/> by the processor time that they take, collections of garbage included: what holds
/// on a machine that is busy with other things too. Each is the middle of several batches, beside what looking up every record
/// takes in the same run.
/// </summary>
internal static class SumRun
{
    private const int Batches = 5;
    private const int OfBatch = 6;
    private const int WarmUps = 32;

    public static void Run(string part)
    {
        Console.WriteLine($"{LargeLedger.Deals} deals and {LargeLedger.Commitments} commitments; ms of processor time for each answer, as a value of the domain, and MB that it allocates");
        Cold();
        var questions = new SumBenchmarks();
        var all = typeof(SumBenchmarks).GetMethods().Where(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null)
            .OrderByDescending(method => method.GetCustomAttribute<BenchmarkAttribute>()!.Baseline).ToList();
        var baseline = 0.0;
        foreach (var question in all.Where(method => method == all[0] || method.Name.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            var each = Each(() => question.Invoke(questions, null));
            if (question == all[0]) baseline = each;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{question.Name,-42} {each,8:0.0} ms {each / baseline,6:0.00} of {all[0].Name} {Allocated(() => question.Invoke(questions, null)) / 1e6,8:0.0} MB"));
        }
    }

    /// <summary>
    /// What the first question of a view waits for: of all that is known, of a day by which all of it was, of one by which most was,
    /// and of one by which half was. What the compiler does meanwhile is in it, and so are collections of garbage that fall due.
    /// </summary>
    private static void Cold()
    {
        Say("ledger built", LargeLedger.Build, out var ledger);
        foreach (var day in new DateOnly?[] { null, new(2026, 11, 1), new(2026, 11, 2), new(2025, 11, 1), new(2025, 11, 2), new(2024, 9, 1) })
        {
            Say(day is null ? "view of all that is known" : $"view of {day:yyyy-MM-dd}", () => ledger.AsOf(day), out var view);
            var today = day ?? new(2026, 11, 1);
            Say("its first total of deals", () => Totals.Of(view, new(SumOf.Deals, Filter.None), today), out _);
            Say("its first total of commitments", () => Totals.Of(view, new(SumOf.Commitments, Filter.None), today), out _);
            Say("its findings", () => view.Findings(today), out _);
            Say("its first total of deals by payer", () => Totals.Of(view, new(SumOf.Deals, Filter.None, GroupBy.Payer), today), out _);
            Say("its first schedule of deals", () => Totals.Sum(view, new(SumOf.Deals, Filter.None)).All.Select(Schedule.Of).ToList(), out _);
            Say("its first flows", () => Flows.Of(view, Filter.None, today), out _);
        }
    }

    private static void Say<T>(string what, Func<T> make, out T made)
    {
        var before = Environment.CpuUsage.TotalTime;
        made = make();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-34} {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds,8:0.0} ms"));
    }

    private static double Each(Action ask)
    {
        // Until the compiler has seen enough of it and made it fast behind, twice, as it also learns from what it made first.
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < WarmUps; i++) ask();
            Thread.Sleep(300);
        }
        // What is kept from now on is not to be moved among what is timed.
        GC.Collect();
        for (var i = 0; i < OfBatch; i++) ask();
        return Enumerable.Range(0, Batches).Select(_ => Batch(ask)).Order().ElementAt(Batches / 2);
    }

    private static long Allocated(Action ask)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ask();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Batch(Action ask)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < OfBatch; i++) ask();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / OfBatch;
    }
}
