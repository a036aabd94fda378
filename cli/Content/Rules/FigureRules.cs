using Outlay.Briefs;
using Outlay.Briefs.Figures;

namespace Outlay.Cli.Content.Rules;

/// <summary>Every figure of a brief points at something that the ledger says as of the brief's date.</summary>
internal static class FigureRules
{
    public static void Check(Draft draft, Ledger ledger, Report report)
    {
        foreach (var brief in draft.Briefs.Where(brief => brief.Record.Withdrawn is null))
            if (brief.Record.Markdown is { Length: > 0 } && !report.IsBroken(brief.Place["asOf"].Node)) Check(brief, draft.LinesBefore[brief.Place.File], ledger, report);
    }

    /// <param name="linesBefore">How many lines of the file come before the Markdown.</param>
    public static void Check(Located<Brief> brief, int linesBefore, Ledger ledger, Report report)
    {
        try
        {
            var early = TooEarly.In(brief.Record, ledger);
            if (early.Message(linesBefore) is { } message) report.Add(brief.Place["asOf"], message);
            foreach (var problem in early.Others)
                report.Add(new(brief.Place.File, problem.Line + linesBefore, problem.Column, problem.Message) { Cause = CauseOf(problem) });
        }
        // Nested too deeply, which DocumentRules has said.
        catch (ArgumentException)
        {
        }
    }

    private static string CauseOf(BriefProblem problem) => problem.Message.StartsWith(RecordNames.NotThere, StringComparison.Ordinal) ? ReferenceRules.Gone : "";
}
