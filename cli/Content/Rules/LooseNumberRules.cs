using Markdig;

namespace Outlay.Cli.Content.Rules;

/// <summary>
/// A brief points at its numbers and does not type them, apart from those that its front matter lists with a reason. Its summary,
/// which cannot point at anything, has none at all.
/// </summary>
internal static class LooseNumberRules
{
    private const string Advice = "point at the record that says it, as [[openai-aws-capacity.amount]]; "
        + "or list it under allowedNumbers, with the reason";

    public static void Check(Review review)
    {
        foreach (var brief in review.Draft.Briefs)
        {
            if (DocumentRules.Parsed(brief.Record.Markdown) is not { } document) continue;
            List<Prose> prose = [.. Prose.Of(document, brief.Record.Markdown)];
            Text(brief, prose, review);
            Summary(brief, review.Report);
            Allowed(brief, prose, review.Report);
        }
    }

    private static void Text(Located<Brief> brief, IEnumerable<Prose> prose, Review review)
    {
        var lines = new TextLines(brief.Record.Markdown, review.Draft.LinesBefore[brief.Place.File]);
        foreach (var block in prose)
            foreach (var (index, number) in LooseNumbers.In(MarkupRules.WithoutLinks(block.Text), Texts(brief)))
                review.Report.Add(lines.Problem(brief.Place.File, block.OffsetOf(index), $"'{number}' is a loose number: {Advice}"));
    }

    private static void Summary(Located<Brief> brief, Report report)
    {
        foreach (var (_, number) in LooseNumbers.In(brief.Record.Summary, Texts(brief)))
            report.Add(brief.Place["summary"], $"'{number}' is a loose number, and a summary cannot point at a record: say it without");
    }

    private static void Allowed(Located<Brief> brief, IReadOnlyList<Prose> prose, Report report)
    {
        var allowed = brief.Record.AllowedNumbers;
        for (var i = 0; i < allowed.Count; i++)
        {
            var (text, place) = (allowed[i].Text, brief.Place["allowedNumbers"][i]["text"]);
            if (!LooseNumbers.HasDigits(text)) report.Add(place, $"'{text}' has no digits: it needs no allowance");
            else if (Texts(brief).Take(i).Contains(text)) report.Add(place, $"'{text}' is listed twice");
            else if (!prose.Any(block => LooseNumbers.Says(block.Text, text)) && !LooseNumbers.Says(brief.Record.Summary, text))
                report.Add(place, $"'{text}' does not stand in the text: remove it here");
        }
    }

    private static IEnumerable<string> Texts(Located<Brief> brief) => brief.Record.AllowedNumbers.Select(number => number.Text);
}
