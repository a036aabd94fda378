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
            return view.Deal(Standing(deal).Id) is { } known ? (DealAnswer.Of(view, known), deal.Id) : throw NotYet(deal, view);
        if (ledger.Commitments.Resolve(id) is { } commitment)
            return view.Commitment(Standing(commitment).Id) is { } known ? (CommitmentAnswer.Of(view, known), commitment.Id) : throw NotYet(commitment, view);
        if (ledger.Companies.Resolve(id) is { } company) return (CompanyProfile.Of(view, Standing(company)), company.Id);
        List<string> near = [.. ledger.Deals.Near(id), .. ledger.Commitments.Near(id), .. ledger.Companies.Near(id)];
        throw new McpMistakeException($"No deal, commitment or company has the id '{Mistake.Shortened(id)}'.{McpTool.Nearly(near)}");
    }

    public static IEnumerable<McpLink> LinksOf(McpQuestion question, string id)
    {
        if (question.Ledger.Deals.Find(id) is { } deal) yield return question.Link(id, deal.Title, $"/deals/{id}/");
        if (question.Ledger.Commitments.Find(id) is { } commitment) yield return question.Link(id, commitment.Title, $"/commitments/{id}/");
        if (question.Ledger.Companies.Find(id) is { } company) yield return question.Link(id, company.Name, $"/companies/{id}/");
        if (question.Ledger.Briefs.Find(id) is { } brief) yield return LedgerTools.LinkOf(question, brief);
        if (question.Ledger.Guides.Find(id) is { } guide) yield return question.Link(id, guide.Title, $"/{Words.Of(guide.Section)}/{id}/");
    }

    /// <summary>Of what had been reported by the date asked for; a source is its own.</summary>
    public static IEnumerable<SourceAnswer> SourcesOf(McpQuestion question, string id)
    {
        var (ledger, view) = (question.Ledger, question.View);
        if (view.Deal(id) is { } deal) return DealAnswer.Of(view, deal).Sources;
        if (view.Commitment(id) is { } commitment) return CommitmentAnswer.Of(view, commitment).Sources;
        if (ledger.Companies.Find(id) is not null)
            return SourceAnswer.Of(ledger, ledger.MetricsOf(id).Select(metric => metric.AsOf(view.Date)).OfType<MetricRevision>().SelectMany(revision => revision.Sources));
        return SourceAnswer.Of(ledger, ledger.Sources.Find(id) is null ? [] : [id]);
    }

    private static T Standing<T>(T record) where T : IRecord => record.Withdrawn is not { } withdrawal ? record
        : throw new McpMistakeException($"'{record.Id}' was withdrawn on {Day(withdrawal.Date)}: {withdrawal.Reason}");

    private static McpMistakeException NotYet(IAgreement record, LedgerView view) =>
        new($"'{record.Id}' was not known yet as of {Day(view.Date)}: it was first reported on {Day(record.Revisions[0].AsOf)}.");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
