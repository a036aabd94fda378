using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class FindingFunctions(LedgerApi api)
{
    private static readonly AnyOf<FindingKind> Kind = new("kind", Values.Word<FindingKind>);
    private static readonly Operation List = new(nameof(ListFindings), typeof(Page<Finding>), Parameters.List(Kind, Parameters.Company));

    /// <summary>Lists what the ledger notices about itself, by kind and then by the record that it is about. R14.</summary>
    [Function(nameof(ListFindings))]
    public Task<IResult> ListFindings(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "findings")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Page.Of(query, Keyed(query.View.Findings(query.Today).Where(Selects(query))),
            one => one.Key, one => one.Finding), cancellation);

    // Several of one kind may be about one record.
    private static List<(string Key, Finding Finding)> Keyed(IEnumerable<Finding> findings) => [.. findings
        .GroupBy(finding => $"{(int)finding.Kind} {finding.Records[0]}")
        .SelectMany(alike => alike.Select((finding, number) => ($"{alike.Key} {number:D6}", finding)))];

    private static Func<Finding, bool> Selects(Query query)
    {
        var records = query.Get(Parameters.Company)?.SelectMany(query.Ledger.RecordsOf).ToHashSet(StringComparer.Ordinal);
        return finding => query.Get(Kind)?.Contains(finding.Kind) != false && (records is null || finding.Records.Any(records.Contains));
    }
}
