using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>R10, each worked by hand.</summary>
public sealed class FlowsTests
{
    private static readonly IReadOnlySet<StatusClass> AllClasses = Enum.GetValues<StatusClass>().ToHashSet();

    private static Flows Real(Filter? filter = null) => Of(ContentLedger.Read(), filter, new(2026, 11, 1));

    private static Flows Of(Ledger ledger, Filter? filter = null, DateOnly? date = null) =>
        Flows.Of(ledger.AsOf(date), filter ?? Filter.None, date ?? Day);

    private static IEnumerable<string> Edge(Flows flows, string from, string to) => flows.Edges
        .Where(edge => edge.From == from && edge.To == to).SelectMany(edge => edge.Money)
        .Select(money => $"{money.Kind} {money.Currency} {Shown.Of(money.Total)}: {string.Join(' ', money.Records)}{(money.Joint.Count > 0 ? ", joint " + string.Join(' ', money.Joint) : "")}");

    private static IEnumerable<string> Edges(Flows flows) => flows.Edges.SelectMany(edge => Edge(flows, edge.From, edge.To).Select(money => $"{edge.From} to {edge.To}: {money}"));

    [Fact]
    public void No_money_runs_into_a_company_whose_holders_are_paid()
    {
        // Shares of OpenAI sold by employees; companies bought; and what nobody is named to have paid, as in an IPO.
        var flows = Real(new() { Classes = AllClasses });
        var records = flows.Edges.SelectMany(edge => edge.Money).SelectMany(money => money.Records.Concat(money.Excluded.Select(exclusion => exclusion.Id))).ToHashSet();
        string[] noEdge =
        [
            "openai-secondary-2025", "aligned-acquisition", "alphabet-intersect", "coreweave-core-scientific", "softbank-digitalbridge",
            "spacex-xai-merger", "anthropic-ipo", "cerebras-ipo", "openai-ipo", "spacex-ipo", "coreweave-ddtl-2026", "oracle-raise-2026",
            "stargate-us", "stargate-uae", "stargate-uk", "com-openai-infra-total", "com-meta-us-600b", "com-oracle-leases", "com-stargate-500b",
        ];
        Assert.All(noEdge, id => Assert.DoesNotContain(id, records));
        Assert.DoesNotContain(flows.Nodes, node => node.Id is "thrive" or "digitalbridge" or "intersect" or "core-scientific");
        Assert.Equal(["anthropic"], flows.Edges.Where(edge => edge.From == "dragoneer").Select(edge => edge.To)); // Series H, not the share sale
    }

    [Fact]
    public void Softbanks_money_to_openai_is_its_own_and_its_share_of_what_it_led()
    {
        var flows = Real(new() { Payers = new HashSet<string> { "softbank" }, Payees = new HashSet<string> { "openai" } });
        Assert.Equal(["investment USD 30B..70B: com-softbank-openai-30b com-softbank-openai-40b, joint com-softbank-openai-40b"], Edge(flows, "softbank", "openai"));
        Assert.Equal(["without openai-round-2026: part-of"], flows.Excluded.Select(Shown.Of));
    }

    [Fact]
    public void A_lender_pays_the_borrower_and_an_investor_only_an_investee()
    {
        // The financing of a campus: lender PIMCO, investor Blackstone, borrower Related Digital, nobody an investee.
        // One amount of two payers is joint.
        var flows = Real();
        Assert.Equal(["debt USD 0..16B: michigan-saline-financing, joint michigan-saline-financing"], Edge(flows, "pimco", "related-digital"));
        Assert.Empty(Edge(flows, "blackstone", "related-digital"));

        // And a total from the one to the other says the same.
        var view = ContentLedger.Read().AsOf(new(2026, 11, 1));
        string[] Totalled(string payer) => [.. Totals.Of(view, new(SumOf.Deals, new() { Payers = new HashSet<string> { payer }, Payees = new HashSet<string> { "related-digital" } }), view.Date)
            .All.Select(total => Shown.Of(total.Interval))];
        Assert.Equal(["0..16B"], Totalled("pimco"));
        Assert.Empty(Totalled("blackstone"));
    }

    [Fact]
    public void Euros_make_an_edge_and_no_low_in_dollars()
    {
        Filter toMistral = new() { Payees = new HashSet<string> { "mistral" } };
        var flows = Real(toMistral);
        Assert.Equal(
            [
                "asml to mistral: equity EUR 0..1.7B: mistral-series-c, joint mistral-series-c",
                "mufg to mistral: debt USD ~0..0.83B: mistral-debt-2026, joint mistral-debt-2026",
                "nvidia to mistral: equity EUR 0..1.7B: mistral-series-c, joint mistral-series-c",
            ],
            Edges(flows));
        Assert.Equal([null, 0m, null], flows.Edges.Select(edge => edge.Low));
        Assert.Equal([("asml", 0m), ("nvidia", 0m)], Real(toMistral with { Currency = "EUR" }).Edges.Select(edge => (edge.From, edge.Low!.Value)));
    }

    [Fact]
    public void All_the_loops_there_are()
    {
        // The least of the edges: Amazon's first tranche of 15; Microsoft's 13; Amazon's 8 paid to Anthropic, twice; and nothing
        // of Microsoft's "up to 5" to Anthropic, twice. In all others an edge has no amount.
        var loops = Real().Loops;
        Assert.True(loops.Complete);
        Assert.Equal(
            [
                "amazon openai 15B", "microsoft openai 13B", "amazon anthropic 8B", "amazon anthropic microsoft openai 8B",
                "anthropic microsoft 0", "amazon openai microsoft anthropic 0",
                "alphabet anthropic ", "humain xai ", "nvidia openai ", "nvidia thinking-machines ",
                "alphabet anthropic amazon openai ", "alphabet anthropic microsoft openai ",
                "amazon openai nvidia anthropic ", "anthropic microsoft openai nvidia ",
            ],
            loops.All.Select(loop => $"{string.Join(' ', loop.Companies)} {(loop.Low is { } low ? Shown.Of(new Interval(low, low)) : "")}"));
    }

    [Fact]
    public void Each_of_several_payers_of_one_amount_may_have_paid_all_of_it_or_nothing()
    {
        var round = Deal("round", Usd(30), new("a", Role.Investor), new("b", Role.Investor), new("z", Role.Investee)) with { Kind = DealKind.Equity };
        Assert.Equal(["a to z: equity USD 0..30: round, joint round", "b to z: equity USD 0..30: round, joint round"], Edges(Of(Ledger(round))));
    }

    [Fact]
    public void A_sole_payer_pays_all_of_it_and_one_beside_unnamed_others_any_share()
    {
        var deal = Deal("round", Usd(30), new("a", Role.Investor), new("z", Role.Investee)) with { Kind = DealKind.Equity };
        Assert.Equal(["a to z: equity USD 30: round"], Edges(Of(Ledger(deal))));
        Assert.Equal(["a to z: equity USD 0..30: round, joint round"], Edges(Of(Ledger(deal with { OthersUnnamed = true }))));
        Assert.Equal(["a to b: purchase USD 0..30: x, joint x"], Edges(Of(Ledger(Commitment("x", Usd(30)) with { OthersUnnamed = true }))));
    }

    [Fact]
    public void A_payer_with_a_part_of_its_own_has_no_share_besides()
    {
        // Of the round of 30 a paid 12, as a part of its own says; b's share is any of the 30.
        var round = Deal("round", Usd(30), new("a", Role.Investor), new("b", Role.Investor), new("z", Role.Investee)) with { Kind = DealKind.Equity };
        var part = Deal("part", Usd(12), new("a", Role.Investor), new("z", Role.Investee)) with { Kind = DealKind.Equity, PartOf = "round" };
        var flows = Of(Ledger(round, part));
        Assert.Equal(["a to z: equity USD 12: part", "b to z: equity USD 0..30: round, joint round"], Edges(flows));
        Assert.Equal(["without round: part-of"], flows.Excluded.Select(Shown.Of));
    }

    [Fact]
    public void What_a_sole_payer_pays_is_its_whole_and_not_a_part_of_it()
    {
        Assert.Equal(["a to b: capacity USD 100: x"], Edges(Of(Ledger(Deal("x", Usd(100)), Deal("y", Usd(30)) with { PartOf = "x" }))));
        Assert.Equal(["a to b: purchase USD 100: x"], Edges(Of(Ledger(Commitment("x", Usd(100)), Commitment("y", Usd(30), partOf: "x")))));
    }

    [Fact]
    public void Partners_and_holders_of_shares_sold_have_no_edges()
    {
        var partners = Deal("joint-venture", Usd(30), new("a", Role.Partner), new("b", Role.Partner));
        var secondary = Deal("secondary", Usd(30), new("a", Role.Investor), new("b", Role.Investee)) with { Secondary = true };
        var acquisition = Deal("acquisition", Usd(30), new("a", Role.Acquirer), new("b", Role.Target)) with { Kind = DealKind.Acquisition };
        Assert.Empty(Of(Ledger(partners, secondary, acquisition)).Edges);
    }

    [Fact]
    public void A_deal_with_commitments_has_the_edges_of_these_alone()
    {
        var deal = Deal("deal", null);
        Assert.Equal(["a to b: purchase USD 30: x"], Edges(Of(Ledger(deal, Commitment("x", Usd(30)) with { Deal = "deal" }))));
        Assert.Equal(["a to b: capacity USD 0..: deal"], Edges(Of(Ledger(deal))));
    }

    [Fact]
    public void An_edge_counts_once_and_its_low_is_the_largest_of_its_kinds()
    {
        // Purchases: p of 40 is inside w of 100. A guarantee of 120 is never added to them.
        var flows = Of(Ledger(Commitment("w", Usd(100)), Commitment("p", Usd(40), partOf: "w"), Commitment("g", Usd(120)) with { Kind = CommitmentKind.Guarantee }));
        Assert.Equal(["a to b: guarantee USD 120: g", "a to b: purchase USD 100: w"], Edges(flows));
        Assert.Equal(120, Assert.Single(flows.Edges).Low);
        Assert.Equal(["without p: part-of w"], flows.Excluded.Select(Shown.Of));
    }

    [Fact]
    public void Each_of_several_payees_of_one_amount_may_have_been_paid_all_of_it_or_nothing()
    {
        var deal = Deal("d", Usd(30), new("a", Role.Customer), new("y", Role.Provider), new("z", Role.Provider));
        Assert.Equal(["a to y: capacity USD 0..30: d, joint d", "a to z: capacity USD 0..30: d, joint d"], Edges(Of(Ledger(deal))));
        Assert.Equal(["a to y: capacity USD 0..30: d, joint d"], Edges(Of(Ledger(deal), new() { Payees = new HashSet<string> { "y" } })));
        // Of no amount there is no share.
        Assert.Equal(["a to y: capacity USD 0..: d", "a to z: capacity USD 0..: d"], Edges(Of(Ledger(deal with { Revisions = Deal("d", null).Revisions }))));
    }

    [Fact]
    public void A_payer_whose_part_is_inside_a_part_has_no_share_besides_either()
    {
        var round = Deal("round", Usd(30), new("a", Role.Investor), new("b", Role.Investor), new("z", Role.Investee)) with { Kind = DealKind.Equity };
        var tranche = Deal("tranche", Usd(20), new("b", Role.Investor), new("z", Role.Investee)) with { Kind = DealKind.Equity, PartOf = "round" };
        var own = Deal("own", Usd(12), new("a", Role.Investor), new("z", Role.Investee)) with { Kind = DealKind.Equity, PartOf = "tranche" };
        Assert.Equal(["a to z: equity USD 12: own", "b to z: equity USD 20: tranche"], Edges(Of(Ledger(round, tranche, own))));
    }

    [Fact]
    public void An_edge_of_which_some_has_no_amount_has_the_low_of_the_rest()
    {
        var flows = Of(Ledger(Commitment("x", Usd(30)), Commitment("y", null)));
        Assert.Equal(["a to b: purchase USD 30..: x y"], Edges(flows));
        Assert.Equal(30, Assert.Single(flows.Edges).Low);
    }

    [Fact]
    public void What_is_on_no_edge_is_left_out_once_with_its_reason()
    {
        var talks = Deal("talks", Usd(30), new("a", Role.Investor), new("b", Role.Investor), new("z", Role.Investee)) with
        {
            Kind = DealKind.Equity,
            Revisions = [new() { AsOf = Day, Status = Status.InTalks, Amount = new(Usd(30)) }],
        };
        var flows = Of(Ledger(talks, Commitment("x", Usd(10)), Commitment("g", Usd(5)) with { Kind = CommitmentKind.Guarantee }),
            new() { Kinds = new HashSet<string> { "purchase", "equity" } });
        Assert.Equal(["a to b: purchase USD 10: x"], Edges(flows));
        Assert.Equal(["without g: kind", "without talks: class"], flows.Excluded.Select(Shown.Of));
    }

    [Fact]
    public void A_graph_has_the_findings_of_what_is_on_its_edges()
    {
        var flows = Of(Ledger(Commitment("w", Usd(100)), Commitment("p", Usd(40), Status.Completed, "w"), Commitment("u", null), Commitment("t", null, Status.InTalks)));
        Assert.Equal(["unsized: u", "unscheduled: u w", "mixed-class: w p"],
            flows.Findings.Where(finding => finding.Kind is FindingKind.MixedClass or FindingKind.Unsized or FindingKind.Unscheduled).Select(Shown.Of));
    }

    [Theory]
    [InlineData(null, "amazon-openai microsoft-openai amazon-anthropic amazon-anthropic-microsoft-openai anthropic-microsoft")]
    [InlineData("anthropic", "amazon-anthropic amazon-anthropic-microsoft-openai anthropic-microsoft")]
    [InlineData("microsoft", "microsoft-openai amazon-anthropic-microsoft-openai anthropic-microsoft")]
    [InlineData("oracle", "")]
    public void Through_a_company_loops_keep_their_ranks_among_all(string? through, string expected)
    {
        // Those with an amount in every step as of 2026-11-01, of which the sixth goes by way of OpenAI and Microsoft.
        var view = ContentLedger.Read().AsOf(new(2026, 11, 1));
        FlowsAnswer Asked(string? id) => FlowsAnswer.Of(view, Filter.None, id is null ? null : new HashSet<string> { id }, new(1, view.Date, view.Date, false));
        var ranks = Asked(null).Loops.ToDictionary(loop => string.Join('-', loop.Companies), loop => loop.Rank);
        var loops = Asked(through).Loops.Where(loop => loop.Rank <= 5).ToList();
        Assert.Equal(expected, string.Join(' ', loops.Select(loop => string.Join('-', loop.Companies))));
        Assert.All(loops, loop => Assert.Equal(ranks[string.Join('-', loop.Companies)], loop.Rank));
    }

    [Theory]
    [InlineData(30, 10)]
    [InlineData(10, 30)]
    public void The_low_of_an_edge_is_the_largest_of_its_classes(int agreed, int done) => Assert.Equal(30,
        Assert.Single(Of(Ledger(Commitment("x", Usd(agreed)), Commitment("y", Usd(done), Status.Completed))).Edges).Low);
}
