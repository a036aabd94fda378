using Outlay.Cli.Content.Rules;

namespace Outlay.Cli.Content;

/// <summary>One brief as it would be if it were published.</summary>
/// <param name="Brief"><c>null</c> where it, or the records of the folder, cannot be read.</param>
/// <param name="Ledger">The records, and this brief alone.</param>
internal sealed record BriefPreview(Brief? Brief, Ledger? Ledger, IReadOnlyList<Problem> Problems)
{
    // What check says of a text whatever stands beside it.
    private static readonly Action<Review>[] OfOneText = [DocumentRules.Check, SafetyRules.Check, LooseNumberRules.Check];

    /// <param name="file">As problems name it.</param>
    /// <param name="folder">The content whose records the brief points at; other texts in it are not read.</param>
    public static BriefPreview Read(string file, string folder, CancellationToken cancellation)
    {
        var records = ContentFolder.ReadRecords(folder, cancellation);
        if (records.Ledger is not { } ledger) return new(null, null, records.Problems);
        var report = new Report();
        var draft = new DraftReader(report).Read([new(file, file, Holds.Brief)], cancellation);
        if (draft.Briefs is not [{ Record: { Markdown: not null } brief }] || report.Problems.Count > 0) return new(null, null, report.Problems);
        foreach (var rule in OfOneText) rule(new(draft, report, DateOnly.MaxValue));
        if (DocumentRules.Parsed(brief.Markdown) is null) return new(null, null, report.Problems);
        FigureRules.Check(draft.Briefs[0], draft.LinesBefore[file], ledger, report);
        return new(brief, new(ledger.Records with { Briefs = [brief] }), report.Problems);
    }
}
