using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>What of a record belongs to whom was asked for, each worked by hand. R7, R10.</summary>
public sealed class ShareTests
{
    private static readonly Deal Round = Deal("round", Usd(30), new("a", Role.Investor), new("b", Role.Investor), new("z", Role.Investee)) with { Kind = DealKind.Equity };

    private static readonly Deal Part = Deal("part", Usd(12), new("a", Role.Investor), new("z", Role.Investee)) with { Kind = DealKind.Equity, PartOf = "round" };

    private static string Of(SumOf of, GroupBy? by, Filter? filter, params IRecord[] records) =>
        Shown.Of(Totals.Of(Ledger(records).AsOf(), new(of, filter ?? Filter.None, by), Day).All);

    private static HashSet<string> These(params string[] ids) => [.. ids];

    [Theory]
    [InlineData(null, "purchase USD 30\n  agreed 30\n  counted x")]
    [InlineData(GroupBy.Payee, "b: purchase USD 30\n  agreed 30\n  counted x")]
    [InlineData(GroupBy.Kind, "purchase: purchase USD 30\n  agreed 30\n  counted x")]
    [InlineData(GroupBy.Payer, "a: purchase USD 0..30\n  agreed 0..30\n  counted x\n  joint x")]
    public void Beside_others_who_are_not_named_a_payers_own_share_is_anything(GroupBy? by, string expected) =>
        Assert.Equal(expected, Of(SumOf.Commitments, by, null, Commitment("x", Usd(30)) with { OthersUnnamed = true }));

    [Theory]
    [InlineData(null, "a: capacity USD 5\n  agreed 5\n  counted d\n  without x: class\n  d by y")]
    [InlineData(StatusClass.Talked, "a: capacity USD 5..35\n  talked 0..30\n  agreed 5\n  counted d\n  joint d\n  d by x y")]
    public void A_deal_is_joint_where_others_share_in_what_counts_of_it(StatusClass? more, string expected)
    {
        StatusClass[] classes = more is { } one ? [one] : [];
        Assert.Equal(expected, Of(SumOf.Deals, GroupBy.Payer, new() { Classes = With(classes) }, Deal("d", null),
            Commitment("x", Usd(30), Status.InTalks) with { Deal = "d", OthersUnnamed = true }, Commitment("y", Usd(5)) with { Deal = "d" }));
    }

    [Fact]
    public void A_record_is_of_the_year_in_which_it_became_public_first()
    {
        var plain = Commitment("x", Usd(30));
        Assert.StartsWith("2025: purchase USD 40", Of(SumOf.Commitments, GroupBy.Year, null,
            plain with { Revisions = [plain.Revisions[0], new() { AsOf = new(2026, 5, 1), Amount = new(Usd(40)) }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_payers_those_asked_for_have_a_group()
    {
        const string OfA = "a: equity USD 0..30\n  agreed 0..30\n  counted round\n  joint round";
        Assert.Equal(OfA, Of(SumOf.Deals, GroupBy.Payer, new() { Payers = These("a") }, Round));
        Assert.Equal($"{OfA}\n{OfA.Replace("a: ", "b: ", StringComparison.Ordinal)}", Of(SumOf.Deals, GroupBy.Payer, null, Round));
    }

    [Fact]
    public void Of_several_payees_those_asked_for_have_a_group()
    {
        var deal = Deal("d", Usd(30), new("a", Role.Customer), new("y", Role.Provider), new("z", Role.Provider));
        Assert.Equal("y: capacity USD 0..30\n  agreed 0..30\n  counted d\n  joint d", Of(SumOf.Deals, GroupBy.Payee, new() { Payees = These("y") }, deal));
        Assert.Equal("capacity USD 30\n  agreed 30\n  counted d", Of(SumOf.Deals, null, new() { Payees = These("y", "z") }, deal));
    }

    [Fact]
    public void Payers_of_whom_one_has_a_part_of_its_own_have_that_and_the_others_share()
    {
        // Nobody else paid than the two: the round is theirs whole, with a's part inside.
        Assert.Equal("""
            equity USD 30
              agreed 30
              counted round
              whole round 30 by its parts 12: part, counted by whole
              without part: part-of round
            """, Of(SumOf.Deals, null, new() { Payers = These("a", "b") }, Round, Part));
        // Beside others b may have paid any of it.
        Assert.Equal("""
            equity USD 0..30
              agreed 0..30
              counted round
              joint round
              whole round 0..30 by its parts 12: part, counted by whole
              without part: part-of round
            """, Of(SumOf.Deals, null, new() { Payers = These("a", "b") }, Round with { OthersUnnamed = true }, Part));
        Assert.Equal("equity USD 12\n  agreed 12\n  counted part\n  without round: part-of", Of(SumOf.Deals, null, new() { Payers = These("a") }, Round, Part));
        Assert.Equal("equity USD 0..30\n  agreed 0..30\n  counted round\n  joint round", Of(SumOf.Deals, null, new() { Payers = These("b") }, Round, Part));
    }

    [Fact]
    public void A_payer_beside_others_who_has_a_commitment_of_its_own_inside_has_no_share_besides()
    {
        Commitment[] records = [Commitment("round", Usd(40)) with { OthersUnnamed = true }, Commitment("own", Usd(30), partOf: "round")];
        const string Own = "purchase USD 30\n  agreed 30\n  counted own\n  without round: part-of";
        Assert.Equal(Own, Of(SumOf.Commitments, null, new() { Payers = These("a") }, records));
        Assert.Equal($"a: {Own}", Of(SumOf.Commitments, GroupBy.Payer, null, records));
        Assert.StartsWith("purchase USD 40\n", Of(SumOf.Commitments, null, null, records), StringComparison.Ordinal);
        Assert.Equal("purchase USD 0..40", Of(SumOf.Commitments, null, new() { Payers = These("a") }, records[0], records[1] with { From = "c" }).Split('\n')[0]);
        Assert.Equal([30m], Flows.Of(Ledger(records).AsOf(), Filter.None, Day).Edges.Select(edge => edge.Money.Single().Total.High));
    }

    // a and b paid 10 of the 30 between them: of the rest of it each may have paid any share too.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_part_that_others_pay_too_is_no_payers_own(bool isNamed)
    {
        var round = Round with { Parties = [.. Round.Parties, new("c", Role.Investor)] };
        var joint = isNamed ? Deal("joint", Usd(10), new("a", Role.Investor), new("b", Role.Investor), new("z", Role.Investee)) : Deal("joint", Usd(10), new("a", Role.Investor), new("z", Role.Investee));
        joint = joint with { Kind = DealKind.Equity, PartOf = "round", OthersUnnamed = !isNamed };
        string[] lines = Of(SumOf.Deals, null, new() { Payers = These("a") }, round, joint).Split("\n  ");
        Assert.Equal(["equity USD 0..30", "agreed 0..30", "counted round", "joint round"], lines[..4]);
        Assert.Contains(Flows.Of(Ledger(round, joint).AsOf(), Filter.None, Day).Edges, edge => edge.From == "a" && edge.Money.Single().Total.High == 30);
        Assert.Equal("purchase USD 0..30", Of(SumOf.Commitments, null, new() { Payers = These("a") },
            Commitment("x", Usd(30)) with { OthersUnnamed = true }, Commitment("y", Usd(10), partOf: "x") with { OthersUnnamed = true }).Split('\n')[0]);
    }

    // Of a deal's commitments, one without an amount or beside others counts nothing inside another.
    [Theory]
    [InlineData(100, 20, true, "100")]
    [InlineData(10, 20, true, "20")]
    [InlineData(100, null, false, "100")]
    public void What_does_not_count_of_a_deal_makes_it_neither_joint_nor_without_an_amount(int whole, int? part, bool isJoint, string expected)
    {
        IRecord[] records =
        [
            Deal("d", null), Commitment("x", Usd(whole)) with { Deal = "d", OthersUnnamed = isJoint && whole < part },
            Commitment("y", part is { } value ? Usd(value) : null, partOf: "x") with { Deal = "d", OthersUnnamed = isJoint && whole > part },
        ];
        // Beside a deal that is both.
        records = [.. records, Commitment("z", Usd(7), Status.InTalks) with { Deal = "d", OthersUnnamed = true }, Deal("e", null) with { OthersUnnamed = true }];
        foreach (var classes in new[] { With(), With(StatusClass.Talked) })
        {
            var total = Assert.Single(Totals.Of(Ledger(records).AsOf(), new(SumOf.Deals, new() { Payers = These("a"), Classes = classes }), Day).All);
            Assert.Equal($"{expected}..", Shown.Of(total.Classes["agreed"]));
            Assert.Equal(["e"], total.Unsized);
            Assert.Equal(classes.Contains(StatusClass.Talked) ? ["d", "e"] : ["e"], total.Joint);
        }
    }

    // Of what it alone pays, no part stands for the whole.
    [Theory]
    [InlineData(null, "a", null)]
    [InlineData(null, "a", "b")]
    [InlineData(GroupBy.Payer, null, null)]
    [InlineData(GroupBy.Payee, "a", null)]
    public void A_sole_payer_with_a_part_of_its_own_has_the_whole(GroupBy? by, string? payer, string? payee)
    {
        var filter = new Filter { Payers = payer is null ? null : These(payer), Payees = payee is null ? null : These(payee) };
        var deals = Of(SumOf.Deals, by, filter, Deal("x", Usd(100)), Deal("y", Usd(30)) with { PartOf = "x" });
        Assert.Equal("counted x", deals.Split("\n  ")[2]);
        Assert.Equal(deals.Replace("capacity", "purchase", StringComparison.Ordinal), Of(SumOf.Commitments, by, filter, Commitment("x", Usd(100)), Commitment("y", Usd(30)) with { PartOf = "x" }));
    }

    // A company that is asked for in a role that pays, or is paid, is asked for as a payer, or payee. Among other roles it may have
    // any, and the deal counts whole.
    [Theory]
    [InlineData("a", "0..30", Role.Investor)]
    [InlineData("a", "0..30", Role.Investor, Role.Lender)]
    [InlineData("a", "30", Role.Investor, Role.Partner)]
    [InlineData("y", "0..30", Role.Investee)]
    [InlineData("y", "0..30", Role.Investee, Role.Borrower)]
    [InlineData("y", "30", Role.Investee, Role.Partner)]
    [InlineData("a", "", Role.Investee)]
    public void A_company_in_a_role_has_its_share(string company, string expected, params Role[] roles)
    {
        var deal = Deal("d", Usd(30), new("a", Role.Investor), new("b", Role.Investor), new("y", Role.Investee), new("z", Role.Investee)) with { Kind = DealKind.Equity };
        var totals = Totals.Of(Ledger(deal).AsOf(), new(SumOf.Deals, new() { Companies = These(company), Roles = roles.ToHashSet() }), Day);
        Assert.Equal(expected, string.Concat(totals.All.Select(total => Shown.Of(total.Interval))));
    }

    [Fact]
    public void A_customer_pays_where_somebody_provides_and_partners_pay_and_are_paid_nothing()
    {
        var capacity = Deal("d", Usd(30));
        Assert.StartsWith("a: capacity USD 30\n", Of(SumOf.Deals, GroupBy.Payer, null, capacity), StringComparison.Ordinal);
        Assert.StartsWith("b: capacity USD 30\n", Of(SumOf.Deals, GroupBy.Payee, null, capacity), StringComparison.Ordinal);
        var venture = Deal("d", Usd(30), new("a", Role.Partner), new("b", Role.Partner)) with { Kind = DealKind.Partnership };
        Assert.StartsWith("partnership USD 30\n", Of(SumOf.Deals, GroupBy.Payer, null, venture), StringComparison.Ordinal);
        Assert.StartsWith("partnership USD 30\n", Of(SumOf.Deals, GroupBy.Payee, null, venture), StringComparison.Ordinal);
    }

    [Fact]
    public void Money_of_a_deal_on_a_purpose_alone_has_a_group_beside_that_of_payees()
    {
        IRecord[] records = [Deal("d", null), Commitment("x", Usd(30)) with { Deal = "d" }, Commitment("y", Usd(5)) with { Deal = "d", To = null, Purpose = "data centres" }];
        const string Nobody = "capacity USD 5\n  agreed 5\n  counted d\n  d by y";
        Assert.Equal($"b: capacity USD 30\n  agreed 30\n  counted d\n  d by x\n{Nobody}", Of(SumOf.Deals, GroupBy.Payee, null, records));
        Assert.Equal($"b: capacity USD 30\n  agreed 30\n  counted d\n  d by x\n{Nobody}", Of(SumOf.Deals, GroupBy.Payee, new() { Payers = These("a") }, records));
        Assert.Equal("b: capacity USD 30\n  agreed 30\n  counted d\n  d by x", Of(SumOf.Deals, GroupBy.Payee, new() { Payees = These("b") }, records));
    }

    // An investor's money runs to no provider, and to a borrower none but a lender's.
    [Theory]
    [InlineData(GroupBy.Payee, "a", null)]
    [InlineData(GroupBy.Payer, null, "z")]
    public void A_share_of_one_side_with_nobody_on_the_other_has_a_group(GroupBy by, string? payer, string? payee)
    {
        var deal = Deal("d", Usd(30), new("a", Role.Investor), new("c", Role.Customer), new("y", Role.Provider), new("z", Role.Borrower));
        var filter = new Filter { Payers = payer is null ? null : These(payer), Payees = payee is null ? null : These(payee) };
        Assert.Equal("capacity USD 0..30\n  agreed 0..30\n  counted d\n  joint d", Of(SumOf.Deals, by, filter, deal));
    }

    [Fact]
    public void Of_no_amount_a_payee_has_no_share()
    {
        var deal = Deal("d", null, new("a", Role.Customer), new("y", Role.Provider), new("z", Role.Provider));
        Assert.Equal("capacity USD 0..\n  agreed 0..\n  counted d\n  unsized d", Of(SumOf.Deals, null, new() { Payees = These("y") }, deal));
    }

    [Fact]
    public void A_deal_of_which_one_commitment_is_shared_with_others_is_joint()
    {
        // x is [0, 10] of a's, y is 5.
        IRecord[] records =
            [Deal("d", null), Commitment("x", Usd(10)) with { Deal = "d", OthersUnnamed = true }, Commitment("y", Usd(5)) with { Deal = "d" }];
        Assert.Equal("capacity USD 5..15\n  agreed 5..15\n  counted d\n  joint d\n  d by x y", Of(SumOf.Deals, null, new() { Payers = These("a") }, records));
        Assert.Equal("capacity USD 15\n  agreed 15\n  counted d\n  d by x y", Of(SumOf.Deals, null, null, records));
    }

    [Fact]
    public void What_is_left_out_for_a_payers_own_part_is_told_of_all_the_same()
    {
        Dispute dispute = new()
        {
            Id = "size",
            Subject = "Size",
            Records = ["round"],
            Field = "amount",
            Claims = [new() { Date = Day, Text = "thirty" }, new() { Date = Day, Text = "forty" }],
        };
        Assert.Contains("disputed: round", Totals.Of(Ledger(Round, Part, dispute).AsOf(), new(SumOf.Deals, new() { Payers = These("a") }), Day).Findings.Select(Shown.Of));
    }
}
