namespace Outlay.Tests;

/// <summary>What the briefs say in words alone, where no figure holds it: whoever changes the records reads here which sentence to change.</summary>
public sealed class BriefClaimTests
{
    [Fact]
    public void Money_that_goes_round_names_the_loops_in_the_order_of_their_rank()
    {
        var loops = Flows.Of(As("money-that-goes-round"), new(), Date("money-that-goes-round")).Loops.All;
        Assert.Equal(
            ["amazon openai", "microsoft openai", "amazon anthropic", "amazon anthropic microsoft openai", "anthropic microsoft"],
            loops.Take(5).Select(loop => string.Join(' ', loop.Companies)));
        // The pairs that it calls open.
        Assert.All(["nvidia openai", "alphabet anthropic", "nvidia thinking-machines"], pair =>
            Assert.Contains(loops, loop => loop.Low is null && string.Join(' ', loop.Companies) == pair));
        // "The amount of its first step rests on relays alone", and those of the others do not.
        Assert.All(["com-amazon-anthropic-earlier", "com-amazon-anthropic"], id => Assert.False(HasBetterThanRelays(id)));
        Assert.All(["com-anthropic-azure", "microsoft-openai-funding", "com-openai-aws-2025"], id => Assert.True(HasBetterThanRelays(id)));
        // Of Google's guarantees, "the larger part has a newsroom behind it, the other a relay".
        Assert.Equal((true, false), (HasBetterThanRelays("com-google-terawulf-backstop"), HasBetterThanRelays("com-google-cipher-backstop")));
        // Nvidia's shares of CoreWeave: "the press reports".
        Assert.True(HasBetterThanRelays("nvidia-coreweave-equity"));
        // Nothing runs from CoreWeave to Nvidia.
        Assert.DoesNotContain(Flows.Of(As("money-that-goes-round"), new(), Date("money-that-goes-round")).Edges, edge => (edge.From, edge.To) == ("coreweave", "nvidia"));
    }

    [Fact]
    public void Commitments_against_revenue_names_the_parts_without_a_price()
    {
        var total = Assert.Single(Totals.Of(As("openai-commitments-against-revenue"),
            new(SumOf.Commitments, new() { Payers = new HashSet<string> { "openai" }, Kinds = new HashSet<string> { "purchase" } }), Date("openai-commitments-against-revenue")).All);
        Assert.Equal(["com-openai-amd", "com-openai-broadcom", "com-openai-google-cloud", "com-openai-nvidia-5gw"], total.Unsized);
        Assert.Equal(CountedBy.Parts, Assert.Single(total.Wholes).CountedBy);
        Assert.Contains(Schedule.Of(total).Unscheduled.Records, id => id == "com-openai-azure");
        // "The figure for Cerebras, as it was raised in April 2026, has relays alone behind it."
        var raised = ContentLedger.Read().Commitments.Find("com-openai-cerebras")!.Revisions[^1];
        Assert.All(raised.Sources, source => Assert.Equal(Grade.Relay, ContentLedger.Read().Sources.Find(source)!.Grade));
        // "No revenue for 2027 is known."
        Assert.DoesNotContain(ContentLedger.Read().MetricsOf("openai"), metric => metric.Name == "revenue" && metric.Period.ToString().StartsWith("2027", StringComparison.Ordinal));
    }

    [Fact]
    public void Anthropics_clouds_are_five_and_three_of_them_invest()
    {
        var view = As("anthropic-clouds");
        var agreed = view.Commitments.Where(known => known.State.Class is StatusClass.Agreed or StatusClass.Done).Select(known => known.Record).ToList();
        var suppliers = agreed.Where(record => record is { From: "anthropic", Kind: CommitmentKind.Purchase }).Select(record => record.To).Distinct().Order().ToList();
        Assert.Equal(["alphabet", "amazon", "coreweave", "microsoft", "spacex"], suppliers);
        Assert.Equal(["alphabet", "amazon", "microsoft"], agreed.Where(record => record is { To: "anthropic", Kind: CommitmentKind.Investment })
            .Select(record => record.From).Distinct().Intersect(suppliers).Order());
        // "Most figures in this brief rest on relays", and it names those that do not.
        Assert.Equal(["com-anthropic-azure", "com-anthropic-fluidstack", "com-microsoft-anthropic", "com-nvidia-anthropic"],
            agreed.Where(record => (record.From == "anthropic" || record.To == "anthropic") && HasBetterThanRelays(record.Id)).Select(record => record.Id).Order());
        Assert.Equal((true, false), (HasBetterThanRelays("anthropic-series-g"), HasBetterThanRelays("anthropic-series-h")));
        // "The ledger has no reported annual revenue for Anthropic."
        Assert.DoesNotContain(ContentLedger.Read().MetricsOf("anthropic"), metric => metric is { Name: "revenue", Basis: MetricBasis.Reported });
    }

    [Fact]
    public void How_to_read_deal_news_names_talks_that_have_gone_quiet()
    {
        var stale = As("how-to-read-deal-news").Findings(Date("how-to-read-deal-news"))
            .Where(finding => finding.Kind is FindingKind.Stale).SelectMany(finding => finding.Records).ToList();
        Assert.Contains("vantage-oracle-debt", stale);
        Assert.Contains("poolside-nvidia", stale);
    }

    [Fact]
    public void After_the_restructuring_only_oracle_has_the_larger_contract_of_a_cloud() => Assert.Equal(["com-openai-oracle", "com-openai-azure"],
        As("microsoft-openai-after-restructuring").Commitments.Where(known => known.Record is { From: "openai", To: not null, Kind: CommitmentKind.Purchase })
            .OrderByDescending(known => known.State.Amount?.Interval.Low ?? 0).Take(2).Select(known => known.Record.Id));

    [Fact]
    public void After_the_talks_the_loop_of_amazon_and_openai_is_the_largest() => Assert.Equal(["amazon", "openai"],
        Flows.Of(As("amazon-openai-after-the-talks"), new(), Date("amazon-openai-after-the-talks")).Loops.All[0].Companies);

    private static DateOnly Date(string brief) => ContentLedger.Read().Briefs.Find(brief)!.AsOf;

    private static LedgerView As(string brief) => ContentLedger.Read().AsOf(Date(brief));

    private static bool HasBetterThanRelays(string id)
    {
        var ledger = ContentLedger.Read();
        var record = (IAgreement?)ledger.Commitments.Find(id) ?? ledger.Deals.Find(id)!;
        return record.Revisions.Where(revision => revision.Amount is not null).SelectMany(revision => revision.Sources)
            .Any(source => ledger.Sources.Find(source)!.Grade is not Grade.Relay);
    }
}
