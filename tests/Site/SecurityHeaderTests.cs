using System.Text.Json;

namespace Outlay.Tests;

/// <summary>Static pages and live ones tell browsers the same.</summary>
public sealed class SecurityHeaderTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly Dictionary<string, string> OfStaticFiles = Read();

    [Theory]
    [InlineData("pages/")]
    [InlineData("pages/deals/openai-amazon-equity/")]
    [InlineData("pages/nothing/")]
    public async Task A_live_page_has_the_headers_of_a_static_one(string path)
    {
        using var answer = await api.Client.AskAsync(path);
        Assert.All(OfStaticFiles, header => Assert.Equal(header.Value, answer.Header(header.Key)));
    }

    [Fact]
    public void Nothing_runs_that_is_not_a_file_of_this_website()
    {
        var policy = OfStaticFiles["Content-Security-Policy"].Split(';', StringSplitOptions.TrimEntries).Select(rule => rule.Split(' ')).ToList();
        Assert.Contains(policy, rule => rule is ["default-src", "'none'"]);
        Assert.Contains(policy, rule => rule is ["base-uri", "'none'"]);
        Assert.Contains(policy, rule => rule is ["frame-ancestors", "'none'"]);
        Assert.All(policy.SelectMany(rule => rule[1..]), source => Assert.Contains(source, (string[])["'self'", "'none'"]));
        Assert.Equal("nosniff", OfStaticFiles["X-Content-Type-Options"]);
        Assert.StartsWith("max-age=", OfStaticFiles["Strict-Transport-Security"], StringComparison.Ordinal);
    }

    [Fact]
    public void Assets_are_kept_for_ever_and_pages_are_not()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "staticwebapp.config.json")));
        var route = Assert.Single(file.RootElement.GetProperty("routes").EnumerateArray(), route => route.GetProperty("route").GetString() == "/assets/*");
        Assert.Equal("public, max-age=31536000, immutable", route.GetProperty("headers").GetProperty("Cache-Control").GetString());
        Assert.DoesNotContain("Cache-Control", OfStaticFiles.Keys);
    }

    private static Dictionary<string, string> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "staticwebapp.config.json")));
        return file.RootElement.GetProperty("globalHeaders").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!);
    }
}
