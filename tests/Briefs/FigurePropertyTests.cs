using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Outlay.Briefs;
using Outlay.Briefs.Figures;

namespace Outlay.Tests;

public sealed partial class FigurePropertyTests
{
    private static readonly string[] Pieces = ["[", "[[", "]", "]]", "com-openai-aws.amount", "com-openai-aws", "a", " ", "!", "(/x/)", "\n", "\n\n", "> ", "- ", "|", "*", "# ", "`", "[a]: /a\n\n"];

    private static readonly string[] Lines = [":", "::", ":::", "deals", "timeline", " ", " company=openai", " openai-amazon-equity", "a", "\n", "\n\n", "> ", "- ", "# ", "    ", "`", "*", "|"];

    private static readonly Gen<decimal> Sums = Gen.Select(Gen.Long[1, 999_999_999], Gen.Int[0, 6]).Select((digits, zeros) => digits * (decimal)Math.Pow(10, zeros));

    /// <summary>What is read back from the words is about the value, or a range that holds it.</summary>
    [Fact]
    public void Words_hold_the_value_that_they_are_of() => Gen.Select(Sums, Sums, Gen.Int[0, 3], Gen.Int[1, 9]).Sample((one, other, bound, digits) =>
    {
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        var interval = bound switch { 0 => new Interval(low, low), 1 => new(low, null), 2 => new(0, high), _ => new(low, high) };
        var words = FigureWords.Of(QuantityValue.Of(interval, "USD"), Format.Default with { MostDigits = digits });
        var read = Numbers().Matches(words).Select(match => Number(match)).ToList();
        if (words.StartsWith("about ", StringComparison.Ordinal)) Assert.InRange(read[0] / low, 0.5m, 1.5m);
        else if (words.StartsWith("at least ", StringComparison.Ordinal)) Assert.True(read[0] <= low);
        else if (words.StartsWith("up to ", StringComparison.Ordinal)) Assert.True(read[0] >= high);
        else if (read.Count == 2) Assert.True(read[0] <= low && read[1] >= high);
        else Assert.Equal(low, read[0]);
    }, iter: 20_000);

    [Fact]
    public void A_ratio_and_a_difference_hold_those_of_all_values_within() => Gen.Select(Sums, Sums, Sums, Sums, Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
        (a, b, c, d, s, t) =>
        {
            var (first, second) = (Range(a, b), Range(c, d));
            var (x, y) = (Within(first, s), Within(second, t));
            var (ratio, difference) = (Quantities.Ratio(first, second)!, Quantities.Difference(first, second)!);
            Assert.InRange(x / y, ratio.Low!.Value - 1e-20m, ratio.High!.Value + 1e-20m);
            Assert.InRange(x - y, difference.Low!.Value, difference.High!.Value);
        }, iter: 20_000);

    [Fact]
    public void No_text_in_brackets_brings_the_parser_down() =>
        Gen.String[Gen.OneOf(Gen.Char["ab-. (),=|/@\"\n2é"], Gen.Char["[]"]), 0, 40].Sample(text =>
        {
            FigureParser.Parse("[[" + text + "]]", out var mistake);
            if (mistake is not null) Assert.InRange(mistake.Start, 0, text.Length + 4);
            Assert.NotNull(BriefRenderer.Render("[[" + text + "]]\n\n::: " + text, SpecTests.Ledger, new() { AsOf = new(2025, 12, 23) }).Html);
        }, iter: 5_000);

    [Fact]
    public void No_brackets_of_a_figure_are_published_as_text() =>
        Gen.OneOf(Pieces.Select(Gen.Const).ToArray()).List[0, 14].Sample(pieces =>
            {
                var text = string.Concat(pieces);
                var problems = BriefRenderer.Check(text, SpecTests.Ledger, new() { AsOf = new(2025, 12, 23) });
                var html = Code().Replace(BriefRenderer.Render(text, SpecTests.Ledger, new() { AsOf = new(2025, 12, 23) }).Html, " ");
                Assert.True(problems.Count > 0 || !html.Contains("[[", StringComparison.Ordinal), text);
            }, iter: 20_000);

    [Fact]
    public void No_line_of_a_block_is_published_as_text() =>
        Gen.OneOf(Lines.Select(Gen.Const).ToArray()).List[0, 14].Sample(pieces =>
            {
                var text = string.Concat(pieces);
                var problems = BriefRenderer.Check(text, SpecTests.Ledger, new() { AsOf = new(2025, 12, 23) });
                var html = Code().Replace(BriefRenderer.Render(text, SpecTests.Ledger, new() { AsOf = new(2025, 12, 23) }).Html, "code");
                Assert.True(problems.Count > 0 || !LineOfABlock().IsMatch(html), text);
            }, iter: 20_000);

    private static QuantityValue Range(decimal one, decimal other) => new(Math.Min(one, other), Math.Max(one, other), false, "USD");

    private static decimal Within(QuantityValue range, double share) => range.Low!.Value + ((range.High!.Value - range.Low.Value) * (decimal)share);

    private static decimal Number(Match match) => decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        * match.Groups[2].Value switch { " trillion" => 1e12m, " billion" => 1e9m, " million" => 1e6m, _ => 1 };

    [GeneratedRegex("<code.*?</code>|<img.*?>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("(^(<[^>]*>)*::|:::)+ *(deals|timeline)\\b", RegexOptions.Multiline)]
    private static partial Regex LineOfABlock();

    [GeneratedRegex("""\$([\d,.]+)( trillion| billion| million)?""")]
    private static partial Regex Numbers();
}
