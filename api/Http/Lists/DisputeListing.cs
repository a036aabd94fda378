using System.Globalization;

namespace Outlay.Http;

/// <summary>Disputes in lists. In CSV each claim has a row.</summary>
internal sealed class DisputeListing() : Listing<Dispute, DisputeAnswer>(
    (view, dispute) => DisputeAnswer.Of(view, dispute)!,
    new Table<DisputeAnswer, (DisputeAnswer Dispute, ClaimAnswer Claim)>(dispute => dispute.Claims.Select(claim => (dispute, claim)), Columns),
    new("id", dispute => dispute.Id),
    new("date", (view, _, dispute) => LastOf(view, dispute)))
{
    /// <summary>The date of the last claim that had been made by the view's.</summary>
    public static DateOnly? LastOf(LedgerView view, Dispute dispute) =>
        dispute.Claims.Select(claim => (DateOnly?)claim.Date).Where(date => date <= view.Date).Max();

    private static IReadOnlyList<Column<(DisputeAnswer Dispute, ClaimAnswer Claim)>> Columns =>
    [
        new("id", row => row.Dispute.Id),
        new("subject", row => row.Dispute.Subject),
        new("records", row => row.Dispute.Records),
        new("date", "claims", row => row.Claim.Date),
        new("record", "claims", row => row.Claim.Record),
        new("field", "claims", row => row.Claim.Field),
        new("value", "claims", row => row.Claim.Value is { Number: var number, Text: var text } ? text ?? number?.ToString(CultureInfo.InvariantCulture) : null),
        new("currency", "claims", row => row.Claim.Value?.Amount?.CurrencyOfAll),
        new("low", "claims", row => row.Claim.Value?.Amount?.Interval.Low),
        new("high", "claims", row => row.Claim.Value?.Amount?.Interval.High),
        new("bound", "claims", row => row.Claim.Value?.Amount is { } amount ? AmountColumns.Bound(amount.Interval) : null),
        new("text", "claims", row => row.Claim.Text),
        new("sources", "claims", row => row.Claim.Sources.Select(source => source.Id)),
        new("sourceUrls", "claims", row => row.Claim.Sources.Select(source => source.Url ?? source.ArchivedUrl).OfType<string>()),
    ];
}
