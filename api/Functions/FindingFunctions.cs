using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class FindingFunctions(LedgerApi api)
{
    private static readonly AnyOf<FindingKind> Kind = new("kind", Values.Word<FindingKind>) { Description = "Kinds of findings." };
    private static readonly FindingListing Findings = new();
    private static readonly Operation List = Findings.Operation(nameof(ListFindings), Kind, Parameters.Company);

    /// <summary>Lists what the ledger notices about itself, by kind and then by the record that it is about. R14.</summary>
    [Function(nameof(ListFindings))]
    public Task<IResult> ListFindings(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "findings")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Findings.OfThese(query, query.View.Findings(query.Today).Where(Selects(query))), cancellation);

    private static Func<Finding, bool> Selects(Query query)
    {
        var records = query.Get(Parameters.Company)?.SelectMany(query.Ledger.RecordsOf).ToHashSet(StringComparer.Ordinal);
        return finding => query.Get(Kind)?.Contains(finding.Kind) != false && (records is null || finding.Records.Any(records.Contains));
    }
}
