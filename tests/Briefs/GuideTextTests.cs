using Outlay.Briefs;

namespace Outlay.Tests;

/// <summary>A text without figures, as guides are.</summary>
public sealed class GuideTextTests
{
    // Markdig gives up such a depth within an image's words, where it writes no tags.
    private static readonly string TooDeep = $"![{string.Concat(Enumerable.Repeat("*a ", 200))}x{new string('*', 200)}](b)";

    [Fact]
    public void A_text_is_whole_after_another_was_broken_off()
    {
        Assert.Throws<ArgumentException>(() => BriefRenderer.Render(TooDeep));

        Assert.Equal("<p>A <strong>deal</strong> is</p>\n", BriefRenderer.Render("A **deal** is"));
    }
}
