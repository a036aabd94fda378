using Outlay.Briefs;

namespace Outlay.Cli.Content;

/// <summary>One brief as it would read if it were published.</summary>
/// <param name="Html">A whole page; <c>null</c> where the brief, or the records of the folder, cannot be read.</param>
internal sealed record BriefPreview(string? Html, IReadOnlyList<Problem> Problems)
{
    /// <param name="file">As problems name it.</param>
    /// <param name="folder">The content whose records the brief points at; other texts in it are not read.</param>
    public static BriefPreview Read(string file, string folder, bool isNow, CancellationToken cancellation)
    {
        var records = ContentFolder.ReadRecords(folder, cancellation);
        if (records.Ledger is not { } ledger) return new(null, records.Problems);
        var report = new Report();
        var draft = new DraftReader(report).Read([new(file, file, Holds.Brief)], cancellation);
        return draft.Briefs is [{ Record: { Markdown: not null } brief }] && report.Problems.Count == 0
            ? Render(brief, ledger, isNow, file, draft.LinesBefore[file])
            : new(null, report.Problems);
    }

    private static BriefPreview Render(Brief brief, Ledger ledger, bool isNow, string file, int linesBefore)
    {
        var reading = new BriefReading { AsOf = brief.AsOf, Today = DateOnly.FromDateTime(DateTime.UtcNow), IsNow = isNow };
        return new(BriefDocument.Html(brief, BriefRenderer.Render(brief.Markdown, ledger, reading)),
            [.. BriefRenderer.Check(brief.Markdown, ledger, reading with { IsNow = false })
                .Select(problem => new Problem(file, problem.Line + linesBefore, problem.Column, problem.Message))]);
    }
}
