using System.Diagnostics;

namespace Outlay.Tests;

/// <summary>What the page makes of an interval: the words that a source would have used.</summary>
public sealed class PageWordsTests
{
    [Theory]
    [InlineData("{ low: 38000000000, high: 38000000000, currency: 'USD' }", "$38 billion")]
    [InlineData("{ low: 36000000000, high: 36000000000, approximate: true, currency: 'USD' }", "about $36 billion")]
    [InlineData("{ low: 10000000000, high: null, currency: 'USD' }", "at least $10 billion")]
    [InlineData("{ low: 0, high: 8500000000, currency: 'USD' }", "up to $8.5 billion")]
    [InlineData("{ low: 0, high: 8500000000, approximate: true, currency: 'USD' }", "up to about $8.5 billion")]
    [InlineData("{ low: 15000000000, high: 50000000000, currency: 'USD' }", "$15 billion to $50 billion")]
    [InlineData("{ low: 1400000000000, high: null, approximate: true, currency: 'USD' }", "at least about $1.4 trillion")]
    [InlineData("{ low: 1700000, high: 1700000, currency: 'EUR' }", "€1.7 million")]
    [InlineData("{ low: 0, high: 0, currency: 'USD' }", "$0")]
    [InlineData("{ low: 0, high: null }", "not stated")]
    [InlineData("{ low: 0, high: null, currency: 'USD' }", "not stated")]
    public async Task An_interval_is_told_as_a_source_would(string interval, string expected) =>
        Assert.Equal(expected, await NodeAsync($"inWords({interval})"));

    private static async Task<string> NodeAsync(string expression)
    {
        // As text, so that every Node takes it for the module that it is.
        var module = "data:text/javascript," + Uri.EscapeDataString(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "site", "assets", "words.js"), TestContext.Current.CancellationToken));
        var script = $"import {{ inWords }} from \"{module}\"; console.log({expression})";
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "--eval", script]) { RedirectStandardOutput = true })!;
        return (await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd();
    }
}
