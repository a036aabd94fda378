using System.Globalization;
using CsCheck;
using Outlay.Cli.Content;

namespace Outlay.Tests;

public sealed class LooseNumberTests
{
    private const string Brief = "briefs/first.md";
    private const string Advice = "point at the record that says it, as [[openai-aws-capacity.amount]]; or list it under allowedNumbers, with the reason";

    [Theory]
    [InlineData("worth $38 billion", "$38")]
    [InlineData("worth 38bn", "38bn")]
    [InlineData("a 27% stake", "27%")]
    [InlineData("about 1,400.50 of them", "1,400.50")]
    [InlineData("GPT-5 and S-1", "GPT-5 S-1")]
    [InlineData("the GB300 systems", "GB300")]
    [InlineData("says 1950.ai today", "1950.ai")]
    [InlineData("2x or 3×", "2x 3")]
    [InlineData("it took 7 years", "7")]
    [InlineData("it took 2000 chips", "2000")]
    [InlineData("it took 2030 GPUs", "2030")]
    [InlineData("some $2025 more", "$2025")]
    [InlineData("in 2,025 places", "2,025")]
    [InlineData("by 2025.5 of them", "2025.5")]
    [InlineData("2025% more", "2025%")]
    [InlineData("32 December and 0 May", "32 0")]
    [InlineData("In May 10 billion went", "10")]
    [InlineData("half (½) and ²", "½ ²")]
    [InlineData("full-width ３８ and ٣٨", "３８ ٣٨")]
    [InlineData("he said \"no and 5 more", "5")]
    [InlineData("a 5\" and a 6\" screen", "5 6")]
    [InlineData("1850 is no year here", "1850")]
    public void A_number_in_digits_is_loose(string text, string numbers) => Assert.Equal(numbers, Loose(text));

    [Theory]
    [InlineData("on 16 December 2025, then on 3 November")]
    [InlineData("on 16 and 17 December 2025, or from 28 to 31 May")]
    [InlineData("on 1, 2 and 3 June 2026")]
    [InlineData("on December 16, 2025, and May 3rd")]
    [InlineData("on the 2nd of May 2026, or 2 Sept")]
    [InlineData("on 2025-12-16")]
    [InlineData("since 2019, in 2025 and by mid-2027")]
    [InlineData("from 2025–2032, in 2025/26, in the 2020s")]
    [InlineData("in Q3 2025, 2025-q3, H2 of 2026 and FY2026")]
    [InlineData("in the 2025 round (2026), 2027: and 2028;")]
    [InlineData("It ended in 2025.")]
    [InlineData("on 16\nDecember\n2025")]
    [InlineData("on 16 *December* 2025")]
    public void A_date_is_no_loose_number(string text) => Assert.Equal("", Loose(text));

    [Theory]
    [InlineData("It said “more than $10 billion” then.")]
    [InlineData("It said \"more than $10 billion\" then.")]
    [InlineData("It said “more than *$10* billion” then.")]
    [InlineData("It said «10» then.")]
    [InlineData("> more than $10 billion\n> > and 5 more")]
    [InlineData("# 7 ways\n\n## 8 more")]
    [InlineData("Head 5\n======")]
    [InlineData("see `[[a.amount]] 5` here")]
    [InlineData("```\n5\n```\n\n    6\n")]
    [InlineData("<https://a.example/5> and [a page](/deals/b5 \"5\") and ![](/6.png)")]
    [InlineData("1. one\n2. two\n10. ten")]
    [InlineData("text[^1]\n\n[^1]: note")]
    [InlineData("text\n\n[a5]: https://a.example/5")]
    public void What_is_quoted_headed_code_or_an_address_is_no_loose_number(string markdown) => Assert.Equal("", Loose(markdown));

    [Theory]
    [InlineData("- one\n  - two 5")]
    [InlineData("| a | b |\n|---|---|\n| x | 5 |")]
    [InlineData("text[^1]\n\n[^1]: note 5")]
    [InlineData("a [link with 5](/deals)")]
    [InlineData("a ***strong 5***")]
    [InlineData("![image with 5](/a.png)")]
    [InlineData("a &#53;")]
    [InlineData("# heading\n5 things")]
    public void Prose_is_read_wherever_it_stands(string markdown) => Assert.Equal("5", Loose(markdown));

    [Theory]
    [InlineData("GB300", "the GB300 systems", "")]
    [InlineData("1950.ai", "1950.ai says", "")]
    [InlineData("5", "5, 15, 5.5, 51 and GPT-5", "15 5.5 51 GPT-5")]
    [InlineData("GPT-5", "GPT-5 and GPT-51", "GPT-51")]
    public void What_is_allowed_is_allowed_whole(string allowed, string text, string rest) => Assert.Equal(rest, Loose(text, allowed));

    [Theory]
    [InlineData(Brief, "Text with", "Text of $38 billion with", "9:9: '$38' is a loose number: " + Advice)]
    [InlineData(Brief, "Text with", "Text,\n\n* with\n  *5 and 7*,", "12:4: '5' is a loose number: " + Advice + "\n12:10: '7' is a loose number: " + Advice)]
    [InlineData(Brief, "Text with", @"Text \$5 with", "9:7: '$5' is a loose number: " + Advice)]
    [InlineData(Brief, "summary: What is known.", "summary: What 5 know.",
        "5:10: '5' is a loose number, and a summary cannot point at a record: say it without")]
    [InlineData(Brief, "tags: [alpha]", "allowedNumbers: [{ text: GB300, reason: a product }]", "6:26: 'GB300' does not stand in the text: remove it here")]
    [InlineData(Brief, "summary: What is known.\ntags: [alpha]", "summary: What GB300 is.\nallowedNumbers: [{ text: GB30, reason: a product }]",
        "5:10: 'GB300' is a loose number, and a summary cannot point at a record: say it without\n6:26: 'GB30' does not stand in the text: remove it here")]
    [InlineData(Brief, "tags: [alpha]", "allowedNumbers: [{ text: Text, reason: a word }]", "6:26: 'Text' has no digits: it needs no allowance")]
    [InlineData(Brief, "tags: [alpha]", "allowedNumbers: [{ text: GB300 }]", "6:18: an allowed number needs 'reason'\n6:26: 'GB300' does not stand in the text: remove it here")]
    [InlineData(Brief, "tags: [alpha]", "allowedNumbers: [{ text: GB300, reason: \"\" }]", "6:26: 'GB300' does not stand in the text: remove it here\n6:41: reason: there is no text between the quotes")]
    public void Check_says_where_it_is_and_what_to_do(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Fact]
    public void An_allowance_with_a_reason_is_enough_and_one_is()
    {
        using var content = new TestContent();
        content.Edit(Brief, "tags: [alpha]", "allowedNumbers:\n  - { text: GB300, reason: a product's name }");
        content.Edit(Brief, "Text with", "Text of GB300 with");
        Assert.Empty(content.Problems());
        content.Edit(Brief, "a product's name }", "a product's name }\n  - { text: GB300, reason: again }");
        Assert.Equal([$"{Brief}:8:13: 'GB300' is listed twice"], content.Problems());
    }

    [Fact]
    public void What_is_allowed_may_stand_in_the_summary_alone()
    {
        using var content = new TestContent();
        content.Edit(Brief, "summary: What is known.\ntags: [alpha]", "summary: What GB300 is.\nallowedNumbers: [{ text: GB300, reason: a product's name }]");
        Assert.Empty(content.Problems());
    }

    [Fact]
    public void Wherever_a_number_is_put_it_is_found_at_its_place() => Places.Sample(place =>
    {
        var markdown = place.Before + place.Number + place.After;
        var found = Prose.Of(Parsed(markdown), markdown).SelectMany(block => LooseNumbers.In(block.Text, []).Select(loose => (block.OffsetOf(loose.Index), loose.Number)));
        Assert.Equal([(place.Before.Length, place.Number)], found);
    }, iter: 3000);

    [Fact]
    public void No_text_of_words_dates_and_quotations_has_one() =>
        Gen.Select(Construct, Gen.Select(Innocent, Gen.OneOf(" ", ", ", "\n"), (word, blank) => word + blank).Array[1, 8]).Sample(text =>
            Assert.Equal("", Loose(text.Item1.Before + string.Concat(text.Item2).TrimEnd() + text.Item1.After)), iter: 3000);

    private static readonly Gen<string> Innocent = Gen.OneOf(
        Gen.OneOf("money", "up", "to", "talks", "é資", "Oracle’s", "*signed*", "`5 GW`", "“as much as $5”", "\"over 9,000\"", "May", "<https://a.example/7>"),
        Gen.DateOnly[new(1990, 1, 1), new(2099, 12, 31)].Select(Gen.Int[0, 4], (date, form) => form switch
        {
            0 => date.ToString("O", CultureInfo.InvariantCulture),
            1 => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            2 => date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture),
            3 => date.ToString("d MMM", CultureInfo.InvariantCulture) + " then",
            _ => date.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        }).Select(date => date + ";"));

    private static readonly Gen<string> Number = Gen.Select(
        Gen.OneOf("", "$", "€"), Gen.Int[0, 1899], Gen.OneOf("", ".5", ",000", "%", "bn", "th"), (sign, whole, end) => sign + whole + end);

    /// <summary>Ways to say something, with room for it in the middle.</summary>
    private static readonly Gen<(string Before, string After)> Construct = Gen.OneOf(
        ("", ""), ("First.\n\n", "\n\nLast."), ("- one\n- ", "\n- three"), ("1. one\n   - ", ""), ("| a | b |\n|---|---|\n| x | ", " |"),
        ("Text[^1].\n\n[^1]: ", "\n"), ("see [", "](/deals/a7)"), ("so **", "** it is"), ("# 5 heads\n\n", "\n\n## 6 more"), ("\\* and ", " &amp; more"),
        ("> quoted 5\n\n", "\n\n> 6"), ("`5` ", " `6`"));

    private static readonly Gen<(string Before, string Number, string After)> Places = Gen.Select(Construct, Innocent, Number, Innocent,
        (construct, before, number, after) => ($"{construct.Before}{before} word ", number, $" word {after}{construct.After}"));

    private static string Loose(string markdown, params string[] allowed) =>
        string.Join(' ', Prose.Of(Parsed(markdown), markdown).SelectMany(block => LooseNumbers.In(block.Text, allowed)).Select(loose => loose.Number));

    private static Markdig.Syntax.MarkdownDocument Parsed(string markdown) => Cli.Content.Rules.DocumentRules.Parsed(markdown)!;
}
