namespace Outlay.Tests;

/// <summary>R13: what was renamed leads on, what was withdrawn says why.</summary>
public sealed class IdentityTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2025, 12, 16);
    private RunningApi api = null!;

    public async ValueTask InitializeAsync() =>
        api = await RunningApi.StartAsync(Ledger(), await azurite.ConnectionStringAsync(), Answers.Cancellation);

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Theory]
    [InlineData("deals/old-deal", "/api/deals/deal")]
    [InlineData("deals/old-deal/revisions?limit=3", "/api/deals/deal/revisions?limit=3")]
    [InlineData("deals/revisions/revisions", "/api/deals/deal/revisions")]
    [InlineData("Deals/old-deal?asOf=2025-12-20", "/api/Deals/deal?asOf=2025-12-20")]
    [InlineData("commitments/old-commitment", "/api/commitments/commitment")]
    [InlineData("commitments/old-commitment/revisions", "/api/commitments/commitment/revisions")]
    [InlineData("companies/old-payer", "/api/companies/payer")]
    [InlineData("briefs/old-brief", "/api/briefs/brief")]
    public async Task A_renamed_record_is_308_to_the_same_question(string path, string location)
    {
        using var answer = await api.Client.AskAsync(path);
        await answer.ProblemAsync(308);
        Assert.Equal(location, answer.Header("Location"));
    }

    [Fact]
    public async Task A_mistake_in_the_query_goes_before_the_new_id() => await api.Client.ProblemAsync("deals/old-deal?colour=red", 400);

    [Theory]
    [InlineData("deals/gone")]
    [InlineData("deals/gone/revisions")]
    [InlineData("deals/old-gone")]
    [InlineData("commitments/gone-commitment")]
    [InlineData("companies/gone-company")]
    [InlineData("briefs/gone-brief")]
    public async Task A_withdrawn_record_is_410_with_the_day_and_the_reason(string path)
    {
        var problem = await api.Client.ProblemAsync(path, 410);
        Assert.Equal("2026-01-02", problem.GetProperty("withdrawn").Text("date"));
        Assert.Equal("It was a hoax.", problem.GetProperty("withdrawn").Text("reason"));
        Assert.Contains("on 2026-01-02: It was a hoax.", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_record_is_in_no_list_and_in_no_suggestion()
    {
        Assert.Equal(["deal"], (await api.Client.JsonAsync("deals")).Ids());
        Assert.DoesNotContain("gone", (await api.Client.ProblemAsync("deals/gon", 404)).Texts("nearest"));
    }

    [Fact]
    public async Task A_filter_takes_the_name_that_a_company_had_before() =>
        Assert.Equal(["deal"], (await api.Client.JsonAsync("deals?company=old-payer")).Ids());

    [Fact]
    public async Task A_filter_takes_no_withdrawn_company() =>
        Assert.Equal("company", (await api.Client.ProblemAsync("deals?company=gone-company", 400)).Text("parameter"));

    private static Ledger Ledger()
    {
        var withdrawn = new Withdrawal(new(2026, 1, 2), "It was a hoax.");
        Revision[] revisions = [new() { AsOf = Day, Status = Status.Signed, Sources = ["source"] }];
        var deal = new Deal { Id = "deal", Title = "Deal", Kind = DealKind.Equity, Parties = [new("payer", Role.Investor)], Aliases = ["old-deal", "revisions"], Revisions = revisions };
        var commitment = new Commitment { Id = "commitment", Title = "Commitment", Kind = CommitmentKind.Purchase, From = "payer", Aliases = ["old-commitment"], Revisions = revisions };
        var company = new Company { Id = "payer", Name = "Payer", Kind = CompanyKind.Other, Aliases = ["old-payer"] };
        var brief = new Brief { Id = "brief", Title = "Brief", Date = Day, AsOf = Day, Summary = "", Markdown = "Text.", Aliases = ["old-brief"] };
        return new LedgerBuilder()
            .Add(deal, deal with { Id = "gone", Aliases = ["old-gone"], Withdrawn = withdrawn })
            .Add(commitment, commitment with { Id = "gone-commitment", Aliases = [], Withdrawn = withdrawn })
            .Add(company, company with { Id = "gone-company", Aliases = [], Withdrawn = withdrawn })
            .Add(brief, brief with { Id = "gone-brief", Aliases = [], Withdrawn = withdrawn })
            .Add(new Source { Id = "source", Publisher = "P", Title = "T", Date = Day, DateBasis = DateBasis.Stamp, Grade = Grade.Press })
            .Build();
    }
}
