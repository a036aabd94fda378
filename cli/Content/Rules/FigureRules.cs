using Outlay.Briefs;

namespace Outlay.Cli.Content.Rules;

/// <summary>Every figure of a brief points at something that the ledger says as of the brief's date.</summary>
internal static class FigureRules
{
    public static void Check(Draft draft, Ledger ledger, Report report)
    {
        foreach (var brief in draft.Briefs.Where(brief => brief.Record.Withdrawn is null))
            if (brief.Record.Markdown is { Length: > 0 } && !report.IsBroken(brief.Place["asOf"].Node)) Check(brief, draft.LinesBefore[brief.Place.File], ledger, report);
    }

    private static void Check(Located<Brief> brief, int linesBefore, Ledger ledger, Report report)
    {
        var (file, record) = (brief.Place.File, brief.Record);
        try
        {
            foreach (var problem in BriefRenderer.Check(record.Markdown, ledger, new() { AsOf = record.AsOf }))
                report.Add(new(file, problem.Line + linesBefore, problem.Column, problem.Message));
        }
        // Nested too deeply, which BriefRules has said.
        catch (ArgumentException)
        {
        }
    }
}
