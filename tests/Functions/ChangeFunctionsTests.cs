using System.Text.Json;
using Azure.Data.Tables;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class ChangeFunctionsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly LedgerRecords First = SyntheticLedger.Of().Records;
    private RunningApi api = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        api = await RunningApi.StartAsync(Ledger(First), await azurite.ConnectionStringAsync(), Cancellation);

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task What_was_and_what_is_now_is_shown_with_the_version_that_changed_it()
    {
        var deal = First.Deals[0];
        await PublishAsync(First with { Deals = [deal with { Title = "Another title" }, .. First.Deals.Skip(1)] }, version: 2);
        var page = await api.Client.JsonAsync("changes?since=1");
        var change = Assert.Single(page.GetProperty("data").EnumerateArray());
        Assert.Equal((2, "deal", deal.Id, "corrected"), (change.GetProperty("version").GetInt32(), change.Text("type"), change.Text("id"), change.Text("what")));
        Assert.Equal(
            $$"""[{"name":"title","before":{{JsonSerializer.Serialize(deal.Title, LedgerJson.Options)}},"after":"Another title"}]""",
            change.GetProperty("fields").GetRawText());
        Assert.Equal("[]", page.GetProperty("unknown").GetRawText());
    }

    [Fact]
    public async Task A_caller_who_pages_on_while_another_version_is_published_misses_nothing()
    {
        var page = await api.Client.JsonAsync("changes?limit=20");
        List<JsonElement> seen = [.. page.GetProperty("data").EnumerateArray()];
        await PublishAsync(First with { Deals = [.. First.Deals, SyntheticLedger.Deal(99, "new")] }, version: 2);
        while (page.GetProperty("next").GetString() is { } next)
            seen.AddRange((page = await api.Client.JsonAsync($"changes?limit=20&cursor={next}")).GetProperty("data").EnumerateArray());
        Assert.Equal(1, page.GetProperty("version").GetInt32());
        seen.AddRange((await api.Client.JsonAsync($"changes?since={page.GetProperty("version")}")).GetProperty("data").EnumerateArray());
        var whole = (await api.Client.JsonAsync("changes?limit=500")).GetProperty("data").EnumerateArray();
        Assert.Equal(whole.Select(change => change.GetRawText()), seen.Select(change => change.GetRawText()));
        Assert.Equal("d99", seen[^1].Text("id"));
    }

    [Fact]
    public async Task A_version_of_which_it_is_not_known_what_it_changed_is_named()
    {
        var (connection, prefix) = (await azurite.ConnectionStringAsync(), AzuriteFixture.NewPrefix());
        var storage = LedgerStorage.Connect(connection, prefix);
        foreach (var records in new[] { First, First with { Deals = [] } })
            await new LedgerPublisher(storage).PublishAsync(Ledger(records), cancellation: Cancellation);
        var changes = storage.Table("Changes");
        var lost = (await changes.QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation))[0];
        await changes.DeleteEntityAsync(lost, cancellationToken: Cancellation);
        await using var damaged = await RunningApi.ServeAsync(connection, Cancellation, prefix);
        var page = await damaged.Client.JsonAsync("changes?limit=1");
        Assert.Equal("[1]", page.GetProperty("unknown").GetRawText());
        Assert.Equal(2, page.GetProperty("data")[0].GetProperty("version").GetInt32());
    }

    private async Task PublishAsync(LedgerRecords records, int version)
    {
        var result = await new LedgerPublisher(api.Storage).PublishAsync(Ledger(records), cancellation: Cancellation);
        Assert.Equal(PublishOutcome.Published, result.Outcome);
        // The host looks for a newer version every few seconds.
        var deadline = DateTime.UtcNow.AddSeconds(60);
        while ((await api.Client.JsonAsync("changes?limit=1")).GetProperty("version").GetInt32() < version && DateTime.UtcNow < deadline)
            await Task.Delay(200, Cancellation);
    }

    private static Ledger Ledger(LedgerRecords records) => new LedgerBuilder().Add(records.Companies).Add(records.Sources)
        .Add(records.Deals).Add(records.Commitments).Add(records.Metrics).Add(records.Disputes).Add(records.Briefs).Add(records.Guides).Build();
}
