using System.Text.RegularExpressions;

namespace Outlay.Cli.Content.Rules;

/// <summary>What was meant as a link or a heading is one: readers would see its marks.</summary>
internal static partial class MarkupRules
{
    public static void Check(Review review)
    {
        foreach (var (document, place) in review.Draft.Documents)
        {
            if (DocumentRules.Parsed(document.Markdown) is not { } parsed) continue;
            var lines = new TextLines(document.Markdown, review.Draft.LinesBefore[place.File]);
            foreach (var prose in Prose.Of(parsed, document.Markdown))
            {
                if (Heading().Match(prose.Text) is { Success: true, Value: var marks } && !document.Markdown.AsSpan(0, prose.OffsetOf(0)).EndsWith("\\"))
                    review.Report.Add(lines.Problem(place.File, prose.OffsetOf(0), $"a heading has a space after '{marks}'; of a text that begins so, write '\\{marks}'"));
                foreach (Match link in LinkInText().Matches(prose.Text))
                    review.Report.Add(lines.Problem(place.File, prose.OffsetOf(link.Index),
                        "this is read as no link: write [words](address), with nothing between the brackets and the ')' at the end"));
            }
        }
    }

    /// <summary>The text without the addresses that stand in it by mistake, which is said of them; every index stays.</summary>
    public static string WithoutLinks(string text) => LinkInText().Replace(text, match => new string(' ', match.Length));

    [GeneratedRegex(@"\A#{1,6}(?=\p{L})")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\] ?\((?:https?:|/)\S*")]
    private static partial Regex LinkInText();
}
