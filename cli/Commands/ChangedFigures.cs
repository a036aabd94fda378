using System.Globalization;
using Outlay.Briefs;

namespace Outlay.Cli.Commands;

/// <summary>Which figures of which briefs the ledger has since come to say otherwise: news to their authors, and no problem. R12.</summary>
internal static class ChangedFigures
{
    /// <summary>A line for each figure: where it is, what it says there, and what it says today.</summary>
    public static IEnumerable<string> Of(Ledger ledger, DateOnly today)
    {
        foreach (var brief in ledger.Briefs)
            foreach (var figure in BriefRenderer.Render(brief, ledger, today).Figures)
                foreach (var mark in figure.Marks)
                    yield return $"briefs/{brief.Id}.md: [[{figure.Expression}]] is {figure.Text} as of {Day(brief.AsOf)}, "
                        + (mark.Text is { } text ? $"and {text} since {Day(mark.AsOf)}" : $"and not stated since {Day(mark.AsOf)}");
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
