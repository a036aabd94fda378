using Outlay.Store;

namespace Outlay.Tests;

public sealed class PagingTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_list_goes_on_in_its_own_version_when_another_is_published()
    {
        await using var api = await StartAsync();
        var first = await api.Client.JsonAsync("deals?limit=4");
        await PublishAsync(api, "second", version: 2);

        var second = await api.Client.JsonAsync($"deals?limit=500&cursor={first.Text("next")}");

        Assert.Equal(1, second.GetProperty("version").GetInt32());
        Assert.Equal(SyntheticLedger.Of().Deals.Select(deal => deal.Id), first.Ids().Concat(second.Ids()));
        Assert.All(second.GetProperty("data").EnumerateArray(), deal => Assert.EndsWith("first", deal.Text("title"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_etag_is_another_where_the_content_is()
    {
        await using var api = await StartAsync();
        using var before = await api.Client.AskAsync("companies/c1");
        await PublishAsync(api, "second", version: 2);
        using var after = await api.Client.AskAsync("companies/c1", "GET", ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(200, (int)after.StatusCode);
    }

    [Fact]
    public async Task A_cursor_that_was_changed_is_none()
    {
        await using var api = await StartAsync();
        var cursor = (await api.Client.JsonAsync("deals?limit=4")).Text("next");
        for (var i = 0; i < cursor.Length; i++)
        {
            var changed = cursor[..i] + (cursor[i] == 'A' ? 'B' : 'A') + cursor[(i + 1)..];
            using var answer = await api.Client.AskAsync($"deals?limit=4&cursor={changed}");
            // The last letter may hold bits that say nothing: then it is still the same cursor.
            if (answer.IsSuccessStatusCode) Assert.Equal(cursor.Length - 1, i);
            else Assert.Equal("cursor", (await answer.ProblemAsync(400)).Text("parameter"));
        }
    }

    [Fact]
    public async Task A_cursor_of_a_version_that_never_was_is_none()
    {
        await using var api = await StartAsync();
        var cursor = System.Buffers.Text.Base64Url.EncodeToString("7.0123456789abcdef.4"u8);
        Assert.Equal("cursor", (await api.Client.ProblemAsync($"deals?cursor={cursor}", 400)).Text("parameter"));
    }

    private async Task<RunningApi> StartAsync() =>
        await RunningApi.StartAsync(SyntheticLedger.Of(), await azurite.ConnectionStringAsync(), Answers.Cancellation);

    private static async Task PublishAsync(RunningApi api, string edition, int version)
    {
        await new LedgerPublisher(api.Storage).PublishAsync(SyntheticLedger.Of(edition: edition), cancellation: Answers.Cancellation);
        for (var tries = 0; ; tries++)
        {
            var served = (await api.Client.JsonAsync("deals?limit=1")).GetProperty("version").GetInt32();
            if (served == version) return;
            Assert.True(tries < 100, $"Version {served} is still served.");
            await Task.Delay(TimeSpan.FromMilliseconds(300), Answers.Cancellation);
        }
    }
}
