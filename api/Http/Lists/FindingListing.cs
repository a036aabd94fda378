namespace Outlay.Http;

internal sealed class FindingListing() : Listing<Finding, Finding>(
    (_, finding) => finding,
    new Table<Finding, Finding>(finding => [finding], Columns),
    new("kind", finding => finding.Kind),
    new("record", finding => finding.Records[0]))
{
    private static IReadOnlyList<Column<Finding>> Columns =>
    [
        new("records", finding => finding.Records),
        new("kind", finding => finding.Kind),
        new("detail", finding => finding.Detail),
    ];
}
