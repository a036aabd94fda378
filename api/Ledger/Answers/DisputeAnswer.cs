namespace Outlay;

/// <summary>A dispute as of a date: the claims that had been made by then, in order of date.</summary>
/// <param name="Records">The deals, commitments and metrics concerned that were known by then.</param>
public sealed record DisputeAnswer(
    string Id, string Subject, IReadOnlyList<string> Records, string Field, IReadOnlyList<ClaimAnswer> Claims)
{
    /// <returns><c>null</c> where nothing contradicted anything yet by the view's date.</returns>
    public static DisputeAnswer? Of(LedgerView view, Dispute dispute) => dispute.IsKnown(view.Date)
        ? new(dispute.Id, dispute.Subject, [.. dispute.Records.Where(view.Knows)], dispute.Field,
            [.. dispute.Claims.Where(claim => claim.Date <= view.Date).OrderBy(claim => claim.Date).Select(claim => Of(view, dispute, claim))])
        : null;

    private static ClaimAnswer Of(LedgerView view, Dispute dispute, Claim claim) => new(
        claim.Date, claim.Record ?? (dispute.Records is [var first, ..] ? first : null), claim.Field ?? dispute.Field, claim.Value, claim.Text,
        SourceAnswer.Of(view.Ledger, claim.Sources));
}

/// <param name="Record">The record that the claim speaks of.</param>
/// <param name="Field">The field that it speaks of.</param>
/// <param name="Value">What it puts there: an amount, a number, or a date or word.</param>
public sealed record ClaimAnswer(
    DateOnly Date, string? Record, string Field, ClaimValue? Value, string Text, IReadOnlyList<SourceAnswer> Sources);
