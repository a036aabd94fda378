namespace Outlay.Tests;

/// <summary>One report is one source.</summary>
public sealed class SourceRulesTests
{
    private const string Advice = "leave one out, or write its own address; of a page that has changed since, its archivedUrl";

    [Theory]
    [InlineData("url: https://press.example/1")]
    [InlineData("url: http://PRESS.example/1/")]
    [InlineData("archivedUrl: https://press.example/1")]
    public void Two_sources_with_one_address_are_one(string address) => TestContent.HasProblems("sources.yaml", "title: Another report\n", $"title: Another report\n  {address}\n",
        $"11:{address.IndexOf(' ', StringComparison.Ordinal) + 4}: this is the address of the source 'press-20250101' too, in line 4: {Advice}");

    [Theory]
    [InlineData("title: Another report\n", "title: Another report\n  url: https://press.example/1#page=2\n")]
    [InlineData("title: Another report\n", "title: Another report\n  url: https://press.example/1?page=2\n")]
    [InlineData("title: Another report\n", "title: Another report\n  url: https://press.example/\n")]
    [InlineData("title: Another report\n", "title: Another report\n  url: https://press.example/1\n  archivedUrl: https://archive.example/2\n")]
    public void Pages_that_differ_are_sources_of_their_own(string words, string others) => TestContent.HasNone("sources.yaml", words, others);

    [Fact]
    public void A_withdrawn_source_may_have_the_address_of_the_one_that_stands()
    {
        using var content = new TestContent();
        content.Edit("sources.yaml", "- id: relay-20250601", Another("duplicate", "  withdrawn: { date: 2025-07-01, reason: a duplicate }\n"));
        Assert.Empty(content.Problems());
    }

    [Fact]
    public void Of_two_with_one_id_that_alone_is_said() => TestContent.HasProblems("sources.yaml", "- id: relay-20250601", Another("press-20250101"),
        "8:7: 'press-20250101' is taken by a source: sources.yaml:1; give this one an id of its own, or leave it out");

    // The first source again, before the second.
    private static string Another(string id, string more = "")
    {
        var sources = TestContent.Text("sources.yaml");
        var end = sources.IndexOf("- id: relay-20250601", StringComparison.Ordinal);
        return $"{sources[..end].Replace("press-20250101", id, StringComparison.Ordinal)}{more}- id: relay-20250601";
    }
}
