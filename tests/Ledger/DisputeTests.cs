using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>R2: what contradicts the state is a claim, from the day of it on, and changes no sum.</summary>
public sealed class DisputeTests
{
    private static Dispute Dispute(params int[] days) => new()
    {
        Id = "dispute",
        Subject = "Size",
        Records = ["x"],
        Field = "amount",
        Claims = [.. days.Select(day => new Claim { Date = Day.AddDays(day), Text = $"{day}", Value = new(Usd(1_000 + day)) })],
    };

    // A single claim contradicts the state; of several the first is what others contradict.
    [Theory]
    [InlineData(new[] { 3 }, 2, "")]
    [InlineData(new[] { 3 }, 3, "3")]
    [InlineData(new[] { 3, 5 }, 4, "")]
    [InlineData(new[] { 3, 5 }, 5, "3 5")]
    [InlineData(new[] { 3, 5, 9 }, 8, "3 5")]
    [InlineData(new[] { 9, 3, 5 }, 9, "3 5 9")]
    public void A_dispute_has_the_claims_made_by_then_in_order(int[] days, int asOf, string claims) => Assert.Equal(claims,
        string.Join(' ', DisputeAnswer.Of(Ledger(Commitment("x", Usd(10)), Dispute(days)).AsOf(Day.AddDays(asOf)), Dispute(days))?.Claims.Select(claim => claim.Text) ?? []));

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_claim_changes_no_sum_and_is_told_of_beside_it(int asOf, bool isDisputed)
    {
        var ledger = Ledger(Commitment("x", Usd(10)), Dispute(3, 5));
        var totals = Totals.Of(ledger.AsOf(Day.AddDays(asOf)), new(SumOf.Commitments, Filter.None), Day);
        Assert.Equal(new Interval(10, 10), Assert.Single(totals.All).Interval);
        Assert.Equal(isDisputed ? ["disputed: x"] : [], totals.Findings.Where(finding => finding.Kind == FindingKind.Disputed).Select(Shown.Of));
    }
}
