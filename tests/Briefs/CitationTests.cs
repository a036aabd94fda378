using System.Text.Json;
using CsCheck;
using Outlay.Briefs;

namespace Outlay.Tests;

/// <summary>A title in quotation marks that has some of its own.</summary>
public sealed class CitationTests
{
    private static readonly string[] Parts = ["a", " ", "“b”", "\"c\"", "’s", "-"];

    [Theory]
    [InlineData("OpenAI to AWS", "“OpenAI to AWS”")]
    [InlineData("How to read “up to”, “more than” and “in talks”", "“How to read ‘up to’, ‘more than’ and ‘in talks’”")]
    [InlineData("\"Up to\" (\"more than\") and a \"floor\"", "“‘Up to’ (‘more than’) and a ‘floor’”")]
    [InlineData("Anthropic’s clouds", "“Anthropic’s clouds”")]
    [InlineData("Nvidia's letter of intent", "“Nvidia's letter of intent”")]
    [InlineData("The clouds’ “rates”", "“The clouds’ ‘rates’”")]
    [InlineData("What “the ‘big’ deal” is", "“What ‘the “big” deal’ is”")]
    [InlineData("A ‘lab’s’ year", "“A “lab’s” year”")]
    public void Marks_within_the_title_are_of_the_other_kind(string title, string cited) =>
        Assert.Equal($"Outlay: {cited}, version 3 of the ledger, 3 November 2025. https://outlay.example/v/3/x/", Of(title).Text);

    [Fact]
    public void A_programme_that_sets_its_own_marks_is_given_the_title_as_it_is()
    {
        var citation = Of("How to read “up to” and \"in talks\"");
        Assert.Contains("title = {How to read “up to” and “in talks”},", citation.BibTeX, StringComparison.Ordinal);
        Assert.Equal("How to read “up to” and \"in talks\"", JsonDocument.Parse(citation.CslJson).RootElement.Text("title"));
    }

    [Fact]
    public void Double_marks_never_stand_right_within_double_ones() =>
        Gen.OneOf(Parts.Select(Gen.Const).ToArray()).List[0, 9].Sample(parts =>
        {
            var quoted = Of(string.Concat(parts)).Text["Outlay: ".Length..].Split(", version")[0];
            Assert.Equal((0, quoted.Length - 1), (quoted.LastIndexOf('“'), quoted.IndexOf('”', StringComparison.Ordinal)));
        });

    private static Citation Of(string title) => Citation.Of("x", title, new(2025, 11, 3), 3, "https://outlay.example/v/3/x/");
}
