using Markdig;
using Markdig.Syntax;
using Outlay.Briefs;
using Outlay.Cli.Commands;
using Outlay.Cli.Content;

namespace Outlay.Tests;

/// <summary>The worked example of the editorial guide, done block by block.</summary>
public sealed class EditorialGuideTests : IDisposable
{
    private readonly TestContent content = TestContent.Empty();

    public void Dispose() => content.Dispose();

    [Fact]
    public void What_the_guide_writes_has_the_problems_and_the_words_that_it_shows()
    {
        var did = Blocks().Select(Do).ToList();
        Assert.True(did.Count(step => step == "console") >= 4);
        Assert.Contains("text", did);
    }

    [Fact]
    public void The_guide_names_every_bound_status_and_grade()
    {
        string[] words = [.. Words.All<Bound>(), .. Words.All<Status>(), .. Words.All<Grade>()];
        Assert.All(words, word => Assert.Matches($"`(bound: )?{word}`", Guide));
    }

    [Theory]
    [InlineData("primary")]
    [InlineData("press")]
    [InlineData("relay")]
    public void Sources_of_each_grade_are_in_the_ledger(string grade) =>
        Assert.Contains(ContentLedger.Read().Sources, source => Words.Of(source.Grade) == grade);

    private static string Guide => ContentLedger.Read().Guides.Find("editorial")!.Markdown;

    /// <summary>The blocks of code that name a file, or show what <c>check</c> says.</summary>
    private static IEnumerable<FencedCodeBlock> Blocks() =>
        Markdown.Parse(Guide).Descendants<FencedCodeBlock>().Where(block => block.Arguments is { Length: > 0 } || block.Info is "console");

    private string Do(FencedCodeBlock block)
    {
        var (text, file) = (block.Lines.ToString() + "\n", block.Arguments?.TrimEnd('+', ' ') ?? "");
        switch (block.Info)
        {
            case "console": Assert.Equal("$ dotnet run --project cli -- check\n" + Check(), text); break;
            case "text": Assert.Equal(Rendered(file), text.TrimEnd()); break;
            default: content.Write(file, block.Arguments!.EndsWith('+') ? content.Read(file) + text : text); break;
        }
        return block.Info!;
    }

    private string Check()
    {
        var reading = content.Read();
        var counted = reading.Ledger is { } ledger ? $"{Counted.Of(ledger)}, no problems" : Counted.Of(reading.Problems.Count, "problem");
        return string.Concat(content.Problems().Select(problem => $"content/{problem}\n")) + counted + "\n";
    }

    private string Rendered(string file)
    {
        var ledger = content.Read().Ledger!;
        return Readability.Prose(BriefRenderer.Render(ledger.Briefs.Find(Path.GetFileNameWithoutExtension(file))!, ledger).Html);
    }
}
