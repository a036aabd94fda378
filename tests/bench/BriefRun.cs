using System.Globalization;

namespace Outlay.Bench;

/// <summary>
/// <see cref="BriefBenchmarks"/> by the processor time that they take, collections of garbage included: what holds on a machine that
/// is busy with other things too. In each round all take their turn, and the ratio is the middle one of all rounds.
/// </summary>
internal static class BriefRun
{
    private const int Rounds = 31;
    private const int OfRound = 200;
    private const int WarmUps = 1_000;

    public static void Run()
    {
        var briefs = new BriefBenchmarks();
        (string Name, Action Render)[] all =
        [
            (nameof(briefs.MarkdigAlone), () => briefs.MarkdigAlone()),
            (nameof(briefs.Brief), () => briefs.Brief()),
            (nameof(briefs.BriefWithMarksAndReferences), () => briefs.BriefWithMarksAndReferences()),
            (nameof(briefs.BriefReadAnew), () => briefs.BriefReadAnew()),
        ];
        foreach (var (_, render) in all)
            for (var i = 0; i < WarmUps; i++) render();
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Array.ConvertAll(all, one => Microseconds(one.Render))).ToList();
        Console.WriteLine("µs of processor time for each, and how many times Markdig alone: the middle round, the least and the most");
        foreach (var (index, (name, _)) in all.Index())
        {
            var (times, ratios) = (rounds.Select(round => round[index]).Order().ToList(), rounds.Select(round => round[index] / round[0]).Order().ToList());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {times[Rounds / 2],8:0} {ratios[Rounds / 2],6:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00})"));
        }
    }

    private static double Microseconds(Action render)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < OfRound; i++) render();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / OfRound;
    }
}
