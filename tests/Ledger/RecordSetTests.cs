using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>R13: ids are permanent.</summary>
public sealed class RecordSetTests
{
    private static readonly Commitment Standing = Commitment("new", Usd(10)) with { Aliases = ["old"] };

    private static readonly Commitment Gone = Commitment("gone", Usd(5)) with { Withdrawn = new(Day, "Twice in the ledger"), Aliases = ["gone-before"] };

    [Theory]
    [InlineData("new", "new", true)]
    [InlineData("old", "new", false)]
    [InlineData("gone", "gone", false)]
    [InlineData("gone-before", "gone", false)]
    [InlineData("never", null, false)]
    public void An_id_or_an_earlier_one_leads_to_its_record_and_only_a_standing_one_is_found(string id, string? leadsTo, bool isFound)
    {
        var commitments = Ledger(Standing, Gone).Commitments;
        Assert.Equal((leadsTo, isFound, isFound), (commitments.Resolve(id)?.Id, commitments.Find(id) is not null, commitments.NumberOf(id) >= 0));
    }

    [Fact]
    public void What_was_withdrawn_is_in_no_list_and_no_sum()
    {
        var ledger = Ledger(Standing, Gone);
        Assert.Equal(["new"], ledger.Commitments.Select(commitment => commitment.Id));
        Assert.Equal(["new"], Total(ledger).Counted);
        Assert.Equal(new Interval(10, 10), Total(ledger).Interval);
        Assert.Null(Total(ledger).Stated);
    }

    [Theory]
    [InlineData("nwe", "new")]
    [InlineData("odl", "new")]
    [InlineData("gnoe", "")]
    public void A_name_that_looks_like_an_id_or_an_earlier_one_is_near_to_its_standing_record(string asked, string near) =>
        Assert.Equal(near, string.Join(' ', Ledger(Standing, Gone).Commitments.Near(asked)));
}
