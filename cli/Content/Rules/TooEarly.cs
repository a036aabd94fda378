using Outlay.Briefs;

namespace Outlay.Cli.Content.Rules;

/// <summary>
/// What is wrong with the figures and blocks of a brief. Where several say nothing for no other reason than its day, the day is
/// wrong, and that is one problem.
/// </summary>
/// <param name="Early">What is wrong as of the brief's day, and right later.</param>
/// <param name="Right">The first day as of which all of that is right.</param>
/// <param name="Others">All else.</param>
internal sealed record TooEarly(DateOnly AsOf, IReadOnlyList<BriefProblem> Early, DateOnly Right, IReadOnlyList<BriefProblem> Others)
{
    /// <summary>One or two may be slips of their own.</summary>
    private const int MostAlone = 2;

    /// <summary>Longer lists of lines help nobody.</summary>
    private const int MostLines = 5;

    public static TooEarly In(Brief brief, Ledger ledger)
    {
        var problems = ProblemsOf(brief, ledger, brief.AsOf);
        // Most briefs are right, and need no day of the whole ledger.
        if (problems.Count <= MostAlone || DaysAfter(brief.AsOf, ledger) is not { Count: > 0 } later) return new(brief.AsOf, [], brief.AsOf, problems);
        var wrong = Places(ProblemsOf(brief, ledger, later[^1]));
        var early = problems.Where(problem => !wrong.Contains((problem.Line, problem.Column))).ToList();
        return early.Count <= MostAlone ? new(brief.AsOf, [], brief.AsOf, problems)
            : new(brief.AsOf, early, FirstRight(brief, ledger, later, Places(early)), [.. problems.Except(early)]);
    }

    public string? Message(int linesBefore)
    {
        if (Early.Count == 0) return null;
        var lines = Early.Select(problem => problem.Line + linesBefore).Distinct().ToList();
        var more = lines.Count > MostLines ? $" and {lines.Count - MostLines} more" : "";
        return $"as of {AsOf:yyyy-MM-dd} {Early.Count} figures and blocks of this brief say nothing, in {(lines.Count == 1 ? "line" : "lines")} {string.Join(", ", lines.Take(MostLines))}{more}; "
            + $"as of {Right:yyyy-MM-dd} all of them do: is the date right?";
    }

    private static IReadOnlyList<BriefProblem> ProblemsOf(Brief brief, Ledger ledger, DateOnly day) => BriefRenderer.Check(brief.Markdown, ledger, new() { AsOf = day });

    private static HashSet<(int Line, int Column)> Places(IEnumerable<BriefProblem> problems) => [.. problems.Select(problem => (problem.Line, problem.Column))];

    /// <summary>Days on which something was reported, in order.</summary>
    private static List<DateOnly> DaysAfter(DateOnly day, Ledger ledger) =>
    [
        .. ledger.Deals.SelectMany(deal => deal.Revisions).Concat(ledger.Commitments.SelectMany(commitment => commitment.Revisions)).Select(revision => revision.AsOf)
            .Concat(ledger.Metrics.SelectMany(metric => metric.Revisions).Select(revision => revision.AsOf))
            .Concat(ledger.Disputes.SelectMany(dispute => dispute.Claims).Select(claim => claim.Date))
            .Where(other => other > day).Distinct().Order(),
    ];

    /// <summary>Halves the days: what is there stays there, or the last of them is it.</summary>
    private static DateOnly FirstRight(Brief brief, Ledger ledger, List<DateOnly> days, HashSet<(int Line, int Column)> early)
    {
        var (from, to) = (0, days.Count - 1);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (early.Overlaps(Places(ProblemsOf(brief, ledger, days[middle])))) from = middle + 1;
            else to = middle;
        }
        return days[from];
    }
}
