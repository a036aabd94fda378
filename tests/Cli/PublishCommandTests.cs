using System.CommandLine;
using System.Globalization;
using Outlay.Cli.Commands;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class PublishCommandTests(AzuriteFixture azurite)
{
    // Nothing listens at port 1.
    private const string Nowhere =
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_real_content_is_published_and_then_unchanged()
    {
        var to = await azurite.ConnectionStringAsync();
        var prefix = AzuriteFixture.NewPrefix();

        var (code, output, errors) = await RunAsync("--content", Repository.Content, "--to", to, "--prefix", prefix);

        Assert.Equal((0, ""), (code, errors));
        Assert.Matches(
            @"^Comparing with what is served …\nWriting \d+ rows …\nWriting the snapshot …\nMaking it the version that is served …\n"
                + @"Removing what is no longer needed …\nVersion 1 is published at http://127\.0\.0\.1:\d+/devstoreaccount1: "
                + @"\d+ deals, \d+ commitments, .+, in \d+\.\d s\.\nFirst version: .+\n$", output);
        var served = await new LedgerReader(LedgerStorage.Connect(to, prefix)).LoadCurrentAsync(Cancellation);
        Assert.Equal(ContentLedger.Read().Records.Deals.Count, served!.Ledger.Records.Deals.Count);

        (code, output, _) = await RunAsync("--content", Repository.Content, "--to", to, "--prefix", prefix);

        Assert.Equal(0, code);
        Assert.EndsWith(" Nothing was written.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_with_problems_is_told_and_storage_is_not_asked()
    {
        var folder = Directory.CreateTempSubdirectory("outlay-content-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "companies.yaml"), "- id: openai\n  name: OpenAI\n  kind: ai-lba\n", Cancellation);

        var (code, output, errors) = await RunAsync("--content", folder.FullName, "--to", Nowhere);
        folder.Delete(recursive: true);

        Assert.Equal((1, ""), (code, errors));
        Assert.Contains("companies.yaml:3:9: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Comparing", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "neither a connection string")]
    [InlineData("https://example.org", "'https://example.org' is no account URL")]
    [InlineData(Nowhere, "Storage at http://127.0.0.1:1/a does not answer: ")]
    public async Task Storage_that_cannot_be_used_is_told_with_exit_code_2(string to, string told)
    {
        var (code, _, errors) = await RunAsync("--content", Repository.Content, "--to", to);

        Assert.Equal(2, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_not_the_accounts_is_told_with_exit_code_2()
    {
        var to = (await azurite.ConnectionStringAsync()).Replace("AccountKey=Eby8", "AccountKey=AAAA", StringComparison.Ordinal);

        var (code, _, errors) = await RunAsync("--content", Repository.Content, "--to", to);

        Assert.Equal(2, code);
        Assert.Contains("does not let you write", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publish_that_is_given_up_lets_the_next_begin_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGINT to send.");
        var (to, prefix) = (await azurite.ConnectionStringAsync(), AzuriteFixture.NewPrefix());
        using var publish = PublishProcess.Start(Repository.Content, to, prefix);

        Assert.Equal((130, "Given up. What was served before still is.\n"), await publish.InterruptAsync(lines: 2));

        var storage = LedgerStorage.Connect(to, prefix);
        var next = await new LedgerPublisher(storage) { Wait = TimeSpan.Zero }.PublishAsync(ContentLedger.Read(), cancellation: Cancellation);
        Assert.Equal(PublishOutcome.Published, next.Outcome);
    }

    [Theory]
    [InlineData(PublishOutcome.Busy, "Another publish to https://a.example/ is at work.")]
    [InlineData(PublishOutcome.Overtaken, "Another publish to https://a.example/ took over")]
    [InlineData(PublishOutcome.Unreachable, "does not answer: why. What was served before still is. See that the name is right")]
    public void Every_way_to_fail_is_put_in_words(PublishOutcome outcome, string told) =>
        Assert.Contains(told, PublishWords.Of(
            new(outcome, null, "", new Dictionary<string, int>(), ["why."]), new LedgerBuilder().Build(), new("https://a.example/"), TimeSpan.Zero),
            StringComparison.Ordinal);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var errors = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await PublishCommand.Create().Parse(arguments).InvokeAsync(new() { Output = output, Error = errors }, Cancellation);
        return (code, output.ToString(), errors.ToString());
    }
}
