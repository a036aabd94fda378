namespace Outlay.Tests;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("cat", 1)]
    [InlineData("money", 2)]
    [InlineData("invest", 2)]
    [InlineData("made", 1)]
    [InlineData("signed", 1)]
    [InlineData("talked", 1)]
    [InlineData("stated", 2)]
    [InlineData("table", 2)]
    [InlineData("whole", 1)]
    [InlineData("agreement", 3)]
    [InlineData("commitment", 3)]
    [InlineData("company's", 3)]
    [InlineData("AWS", 3)]
    [InlineData("38", 2)]
    [InlineData("the", 1)]
    public void Syllables_are_those_that_are_heard(string word, int syllables) => Assert.Equal(syllables, Readability.SyllablesOf(word));

    [Fact]
    public void Words_and_sentences_are_counted()
    {
        var read = Readability.Of("OpenAI has signed. It pays \"more than $38 billion.\" Does it? No: 1950.ai says so.");
        Assert.Equal((15, 4), (read.Words, read.Sentences));
    }

    [Fact]
    public void The_grade_is_that_of_the_formula()
    {
        // 0.39 * 6 + 11.8 * 6 / 6 - 15.59
        Assert.Equal(-1.45, Readability.Of("The cat sat on the mat.").Grade, 2);
        Assert.True(Readability.Of("Institutional considerations necessitate comprehensive organisational deliberation regarding infrastructure commitments.").Grade > 20);
    }

    [Fact]
    public void Prose_is_paragraphs_and_lists_without_headings_and_tables() => Assert.Equal(
        "One & two.\nthree.", Readability.Prose("<h2>Head</h2>\n<p>One &amp; <a href=\"/x\">two</a>.</p>\n<ul>\n<li>three</li>\n</ul>\n<table><tr><td><p>four</p></td></tr></table>"));
}
