using System.Text.Json;

namespace Outlay.Tests;

public sealed class StorageStateTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_api_goes_on_answering_when_storage_stops_and_readiness_says_so()
    {
        var storage = await Azurite.StartAsync();
        await using var api = await RunningApi.StartAsync(SyntheticLedger.Of(), storage.ConnectionString, Answers.Cancellation);
        var before = await api.Client.JsonAsync("deals");
        Assert.Equal("ready", (await api.Client.JsonAsync("health/ready")).Text("status"));

        await storage.DisposeAsync();
        var ready = await ReadyAsync(api, "storage-unreachable");

        Assert.False(ready.GetProperty("storage").GetProperty("reached").GetBoolean());
        Assert.Equal(1, ready.GetProperty("version").GetInt32());
        Assert.Contains("goes on being served", ready.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(before.GetRawText(), (await api.Client.JsonAsync("deals")).GetRawText());
    }

    [Theory]
    [InlineData("deals")]
    [InlineData("companies/openai")]
    [InlineData("health/ready")]
    public async Task With_nothing_published_the_answer_is_503_that_says_so(string path)
    {
        await using var api = await RunningApi.ServeAsync(await azurite.ConnectionStringAsync(), Answers.Cancellation);
        await AssertNotReadyAsync(api, path, "nothing that can be served has been published");
    }

    [Theory]
    [InlineData("deals")]
    [InlineData("health/ready")]
    public async Task With_no_storage_from_the_start_the_answer_is_503_that_says_so(string path)
    {
        var storage = await Azurite.StartAsync();
        await storage.DisposeAsync();
        await using var api = await RunningApi.ServeAsync(storage.ConnectionString, Answers.Cancellation);
        await AssertNotReadyAsync(api, path, "could not be reached");
        Assert.Equal("alive", (await api.Client.JsonAsync("health")).Text("status"));
    }

    private static async Task AssertNotReadyAsync(RunningApi api, string path, string why)
    {
        using var answer = await api.Client.AskAsync(path);
        var problem = await answer.ProblemAsync(503);
        Assert.Equal("5", answer.Header("Retry-After"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Contains(why, problem.Text("detail"), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ReadyAsync(RunningApi api, string status)
    {
        for (var tries = 0; ; tries++)
        {
            var ready = await api.Client.JsonAsync("health/ready");
            if (ready.Text("status") == status || tries == 100) return ready;
            await Task.Delay(TimeSpan.FromMilliseconds(300), Answers.Cancellation);
        }
    }
}
