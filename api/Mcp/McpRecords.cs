using System.Globalization;
using Outlay.Http;

namespace Outlay.Mcp;

/// <summary>Finds records by their ids alone, whatever their type, with their pages and sources.</summary>
internal static class McpRecords
{
    /// <returns>The record as of the date asked for, and its id.</returns>
    /// <exception cref="McpMistakeException">There is none, or none yet.</exception>
    public static (object Answer, string Id) Read(McpQuestion question, string id)
    {
        var (ledger, view) = (question.Ledger, question.View);
        if (ledger.Deals.Resolve(id) is { } deal)
            return (view.Deal(Standing(deal).Id) is { } known ? DealAnswer.Of(view, known) : throw NotYet(deal, view, deal.Revisions[0].AsOf), deal.Id);
        if (ledger.Commitments.Resolve(id) is { } commitment)
            return (view.Commitment(Standing(commitment).Id) is { } known ? CommitmentAnswer.Of(view, known) : throw NotYet(commitment, view, commitment.Revisions[0].AsOf), commitment.Id);
        if (ledger.Companies.Resolve(id) is { } company) return (CompanyProfile.Of(view, Standing(company)), company.Id);
        if (ledger.Metrics.Resolve(id) is { } metric)
            return (MetricAnswer.Of(view, Standing(metric)) ?? throw NotYet(metric, view, metric.Revisions[0].AsOf), metric.Id);
        if (ledger.Disputes.Resolve(id) is { } dispute)
            return (DisputeAnswer.Of(view, Standing(dispute)) ?? throw NotYet(dispute, view, dispute.Claims.Select(claim => claim.Date).First(dispute.IsKnown)), dispute.Id);
        throw new McpMistakeException(IsText(ledger, id) ?? $"No record has the id '{Mistake.Shortened(id)}'.{McpTool.Nearly(Near(ledger, id))}");
    }

    // What search finds and this tool does not read.
    private static string? IsText(Ledger ledger, string id) =>
        ledger.Briefs.Find(id) is not null ? $"'{id}' is a brief, which read_brief reads."
        : ledger.Guides.Find(id) is not null ? $"'{id}' is a guide: read its page, which search links to."
        : ledger.Sources.Find(id) is { Url: var url } source ? $"'{id}' is a source, which records cite: {source.Publisher}, {source.Title}{(url is null ? "" : $", {url}")}."
        : null;

    private static IReadOnlyList<string> Near(Ledger ledger, string id) => Nearest.Of(id,
        [.. new IEnumerable<IRecord>[] { ledger.Deals, ledger.Commitments, ledger.Companies, ledger.Metrics, ledger.Disputes }.SelectMany(records => records).Select(record => record.Id)]);

    public static IEnumerable<McpLink> LinksOf(McpQuestion question, string id)
    {
        if (question.Ledger.Deals.Find(id) is { } deal) yield return question.Link(id, deal.Title, $"/deals/{id}/");
        if (question.Ledger.Commitments.Find(id) is { } commitment) yield return question.Link(id, commitment.Title, $"/commitments/{id}/");
        if (question.Ledger.Companies.Find(id) is { } company) yield return question.Link(id, company.Name, $"/companies/{id}/");
        foreach (var link in OfOthers(question, id)) yield return link;
        if (question.Ledger.Briefs.Find(id) is { } brief) yield return LedgerTools.LinkOf(question, brief);
        if (question.Ledger.Guides.Find(id) is { } guide) yield return question.Link(id, guide.Title, $"/{Words.Of(guide.Section)}/{id}/");
    }

    // A metric and a dispute have no page of their own, and stand on those of whom and what they are about.
    private static IEnumerable<McpLink> OfOthers(McpQuestion question, string id) =>
        (question.Ledger.Metrics.Find(id)?.Company is { } company ? [company] : question.Ledger.Disputes.Find(id)?.Records ?? [])
            .SelectMany(about => LinksOf(question, about));

    /// <summary>Of what had been reported by the date asked for; of a company all that its records rest on. A source is its own.</summary>
    public static IEnumerable<SourceAnswer> SourcesOf(McpQuestion question, string id)
    {
        var (ledger, view) = (question.Ledger, question.View);
        if (view.Deal(id) is { } deal) return DealAnswer.Of(view, deal).Sources;
        if (view.Commitment(id) is { } commitment) return CommitmentAnswer.Of(view, commitment).Sources;
        if (ledger.Companies.Find(id) is not null) return ledger.RecordsOf(id).SelectMany(about => SourcesOf(question, about));
        if (ledger.Metrics.Find(id)?.AsOf(view.Date) is { } stated) return SourceAnswer.Of(ledger, stated.Sources);
        if (ledger.Disputes.Find(id) is { } dispute)
            return SourceAnswer.Of(ledger, dispute.Claims.Where(claim => claim.Date <= view.Date).SelectMany(claim => claim.Sources));
        return SourceAnswer.Of(ledger, ledger.Sources.Find(id) is null ? [] : [id]);
    }

    private static T Standing<T>(T record) where T : IRecord => record.Withdrawn is not { } withdrawal ? record
        : throw new McpMistakeException($"'{record.Id}' was withdrawn on {Day(withdrawal.Date)}: {withdrawal.Reason}");

    private static McpMistakeException NotYet(IRecord record, LedgerView view, DateOnly first) =>
        new($"'{record.Id}' was not known yet as of {Day(view.Date)}: it was first reported on {Day(first)}.");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
