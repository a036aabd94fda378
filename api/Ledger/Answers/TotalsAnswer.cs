using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>Money added up: a total for each group, kind and currency, never added to each other. R4 to R7.</summary>
/// <param name="By">What the groups are; absent where there are none.</param>
/// <param name="Excluded">What the question left out as being of another kind or currency.</param>
/// <param name="Findings">What the ledger notices about the records of the answer.</param>
public sealed record TotalsAnswer(
    [property: JsonPropertyName("of")] SumOf Over, GroupBy? By, IReadOnlyList<Total> Data, IReadOnlyList<Exclusion> Excluded, IReadOnlyList<Finding> Findings, int Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateOnly? AsOf)
{
    public static TotalsAnswer Of(LedgerView view, TotalsQuery query, Asked asked)
    {
        var totals = Totals.Of(view, query, asked.Today);
        return new(
            query.Of, query.By, asked.Explain ? [.. totals.All.Select(total => total with { Explanation = Explanation.Of(view, total) })] : totals.All,
            totals.Excluded, totals.Findings, asked.Version, asked.AsOf);
    }
}
