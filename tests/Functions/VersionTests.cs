using System.Globalization;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class VersionTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("deals/d1")]
    [InlineData("deals?limit=2")]
    [InlineData("commitments/m1")]
    [InlineData("companies")]
    [InlineData("metrics")]
    [InlineData("briefs/b1")]
    [InlineData("changes?limit=500")]
    public async Task A_version_that_was_asked_for_is_kept_for_ever(string path)
    {
        await using var api = await WithVersionsAsync(2);
        var pinned = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "version=1";
        using var first = await api.Client.AskAsync(pinned);
        Assert.Equal("public, max-age=31536000, immutable", first.Header("Cache-Control"));
        var text = await first.Content.ReadAsStringAsync(Answers.Cancellation);
        Assert.DoesNotContain("edition 2", text, StringComparison.Ordinal);
        Assert.StartsWith("\"v1-", first.Headers.ETag!.ToString(), StringComparison.Ordinal);
        using var again = await api.Client.AskAsync(pinned, "GET", ("If-None-Match", first.Headers.ETag.ToString()));
        Assert.Equal(304, (int)again.StatusCode);
        Assert.Equal("public, max-age=31536000, immutable", again.Header("Cache-Control"));
    }

    [Fact]
    public async Task The_version_that_is_served_can_be_asked_for_too()
    {
        await using var api = await WithVersionsAsync(2);
        using var answer = await api.Client.AskAsync("deals/d1?version=2");
        Assert.Contains("immutable", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("Deal 1, edition 2", (await answer.JsonAsync()).Text("title"));
    }

    [Fact]
    public async Task A_version_that_is_no_longer_in_the_tables_is_read_from_its_snapshot()
    {
        await using var api = await WithVersionsAsync(22);
        Assert.Equal("Deal 1, edition 1", (await api.Client.JsonAsync("deals/d1?version=1")).Text("title"));
    }

    [Theory]
    [InlineData("3", "1..2")]
    [InlineData("2147483647", "1..2")]
    [InlineData("0", "1..")]
    [InlineData("-1", "1..")]
    [InlineData("latest", "1..")]
    [InlineData("", "1..")]
    [InlineData("99999999999", "1..")]
    public async Task What_is_no_version_is_a_problem_that_says_which_are(string version, string allowed)
    {
        await using var api = await WithVersionsAsync(2);
        var problem = await api.Client.ProblemAsync($"deals?version={version}", 400);
        Assert.Equal(("version", version), (problem.Text("parameter"), problem.Text("value")));
        Assert.Equal([allowed], problem.Texts("allowed"));
    }

    [Fact]
    public async Task A_list_of_a_version_goes_on_in_it_and_in_no_other()
    {
        await using var api = await WithVersionsAsync(3);
        var next = (await api.Client.JsonAsync("deals?limit=4&version=1")).Text("next");
        foreach (var same in (string[])["", "&version=1"])
            Assert.Equal(1, (await api.Client.JsonAsync($"deals?limit=4&cursor={next}{same}")).GetProperty("version").GetInt32());
        foreach (var other in (string[])["2", "3"])
            Assert.Equal("cursor", (await api.Client.ProblemAsync($"deals?limit=4&cursor={next}&version={other}", 400)).Text("parameter"));
    }

    [Fact]
    public async Task Whoever_asks_for_many_versions_at_once_is_told_to_wait()
    {
        const int versions = 12;
        await using var api = await WithVersionsAsync(versions);
        var asked = await Task.WhenAll(Enumerable.Range(1, versions - 1).Select(version => api.Client.AskAsync($"deals/d1?version={version}")));
        var refused = asked.Where(answer => (int)answer.StatusCode != 200).ToList();
        Assert.NotEmpty(refused);
        foreach (var answer in refused)
        {
            Assert.Equal("/data/problems#too-many-versions", (await answer.ProblemAsync(429)).Text("type"));
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
            Assert.Equal("no-store", answer.Header("Cache-Control"));
        }
        foreach (var version in Enumerable.Range(1, versions))
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"Deal 1, edition {version}"),
                (await api.Client.JsonAsync($"deals/d1?version={version}")).Text("title"));
    }

    private async Task<RunningApi> WithVersionsAsync(int count)
    {
        var prefix = AzuriteFixture.NewPrefix();
        var storage = LedgerStorage.Connect(await azurite.ConnectionStringAsync(), prefix);
        foreach (var version in Enumerable.Range(1, count))
            await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(edition: $"edition {version}"), cancellation: Answers.Cancellation);
        return await RunningApi.ServeAsync(await azurite.ConnectionStringAsync(), Answers.Cancellation, prefix);
    }
}
