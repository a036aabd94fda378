using System.Globalization;
using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>A sum of money without its zeros is refused, whatever states it; what is rightly small passes.</summary>
public sealed partial class MissingZerosTests
{
    private const string Round = "deals/alpha-round.yaml", Beta = "commitments/com-alpha-beta.yaml", Revenue = "metrics/alpha.yaml", Disputes = "disputes.yaml";
    private const string Amount = "{ value: 1000000000, currency: USD, bound: at-least }";
    private const string Below = "of one below 1000000 write value: 1000000 with bound: at-most, and the sum itself in the note";
    private const string Price = "; the name of a price says so, as 'share-price' or 'cost-per-token'";

    [Theory]
    [InlineData("38", "38000000 for 38 million, or 38000000000 for 38 billion")]
    [InlineData("1.4", "1400000 for 1.4 million, or 1400000000 for 1.4 billion, or 1400000000000 for 1.4 trillion")]
    [InlineData("1.40", "1400000 for 1.40 million, or 1400000000 for 1.40 billion, or 1400000000000 for 1.40 trillion")]
    [InlineData("0.7", "700000000 for 0.7 billion, or 700000000000 for 0.7 trillion")]
    [InlineData("1", "1000000 for 1 million, or 1000000000 for 1 billion, or 1000000000000 for 1 trillion")]
    [InlineData("9.99", "9990000 for 9.99 million, or 9990000000 for 9.99 billion, or 9990000000000 for 9.99 trillion")]
    [InlineData("10", "10000000 for 10 million, or 10000000000 for 10 billion")]
    [InlineData("999", "999000000 for 999 million, or 999000000000 for 999 billion")]
    [InlineData("1000", "1000000 for 1000 thousand, or 1000000000 for 1000 million, or 1000000000000 for 1000 billion")]
    [InlineData("38000", "38000000 for 38000 thousand, or 38000000000 for 38000 million")]
    [InlineData("999999.99", "999999990 for 999999.99 thousand, or 999999990000 for 999999.99 million")]
    [InlineData("0.01", "10000000 for 0.01 billion, or 10000000000 for 0.01 trillion")]
    public void What_was_meant_is_named_and_not_chosen(string figure, string meant) =>
        TestContent.HasProblems(Round, Amount, $"{{ value: {figure}, currency: USD }}", $"11:22: {figure} is less than any sum here; did you mean {meant}? {Below}");

    [Fact]
    public void What_can_have_been_meant_by_no_unit_is_refused_too() =>
        TestContent.HasProblems(Round, Amount, "{ value: 0.0000001, currency: USD }", $"11:22: 0.0000001 is less than any sum here; {Below}");

    [Theory]
    [InlineData(Round, Amount, "{ low: 30, high: 40000000000, currency: USD }", "11:20", "30", "")]
    [InlineData(Round, Amount, "{ low: 30000000000, high: 40, currency: USD }", "11:39", "40", "")] // and of a range that runs backwards no word
    [InlineData(Round, "low: 5000000000", "low: 50", "12:23", "50", "")]
    [InlineData(Round, "  - asOf: 2025-06-01\n    amount: { value: 1000000000", "  - asOf: 2025-06-01\n    amount: { value: 10", "18:22", "10", "")] // and of its schedule no word
    [InlineData(Beta, "value: 700000000", "value: 70", "13:42", "70", "")]
    [InlineData(Beta, "value: 300000000", "value: 30", "14:43", "30", "")]
    [InlineData(Disputes, "value: 900000000", "value: 90", "7:23", "90", "")]
    [InlineData(Revenue, "value: 50000000.25", "value: 50", "8:34", "50", Price)]
    [InlineData(Revenue, "value: 50000000.25", "value: -50", "8:34", "-50", Price)]
    [InlineData(Revenue, "value: 50000000.25, bound: about", "low: 50, high: 51000000", "8:32", "50", Price)]
    [InlineData(Disputes, "value: 60000000, currency", "value: 60, currency", "13:23", "60", Price)]
    [InlineData(Disputes, "{ value: 60000000, currency: USD }", "60", "13:14", "60", Price)]
    public void It_is_said_wherever_money_is_stated_and_said_once(string file, string words, string others, string at, string figure, string price) =>
        TestContent.HasProblems(file, words, others, $"{at}: {figure} is less than any sum here; did you mean {figure}000000 for {figure} million, or {figure}000000000 for {figure} billion? {Below}{price}");

    [Fact]
    public void A_claim_without_its_zeros_is_not_compared_with_the_state()
    {
        using var content = new TestContent();
        content.Edit(Disputes, "value: 60000000, currency", "value: 60, currency").Edit(Disputes, "sources: [relay-20250601]", "sources: [press-20250101]");
        Assert.StartsWith("disputes.yaml:13:23: 60 is less than any sum here", Assert.Single(content.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Round, Amount, "{ value: 1000000, currency: USD, bound: at-most }")]
    [InlineData(Round, Amount, "{ value: 0, currency: USD }")]
    [InlineData(Round, Amount, "{ low: 0, high: 1000000, currency: KRW }\n    note: x\n    sources: [press-20250101]\n  - asOf: 2025-02-01\n    amount: unknown")]
    [InlineData(Round, "{ value: 400000000, currency: USD } }\n      - { year: 2026, amount: { value: 600000000,", "{ value: 5000, currency: USD } }\n      - { year: 2026, amount: { value: 999995000,")]
    [InlineData(Revenue, "value: 50000000.25", "value: 0")]
    [InlineData(Revenue, "value: 50000000.25", "value: -1000000")]
    public void What_is_rightly_small_passes(string file, string words, string others) => TestContent.HasNone(file, words, others);

    [Theory]
    [InlineData("share-price", "526.59", true)]
    [InlineData("price-per-gpu-hour", "2.35", true)]
    [InlineData("cost-per-token", "0.000002", true)]
    [InlineData("earnings-per-share", "-1.05", true)]
    [InlineData("superprice", "526.59", false)]
    [InlineData("performance", "2.35", false)]
    public void A_metric_may_be_small_whose_name_says_that_it_is_a_price(string name, string figure, bool isWell)
    {
        using var content = new TestContent();
        content.Edit(Revenue, "id: alpha-revenue-2025", $"id: alpha-{name}-2025").Edit(Revenue, "metric: revenue", $"metric: {name}").Edit(Revenue, "value: 50000000.25", $"value: {figure}")
            .Edit(Disputes, "records: [alpha-round, alpha-revenue-2025]", "records: [alpha-round]").Edit(Disputes, "record: alpha-revenue-2025", $"record: alpha-{name}-2025");
        Assert.Equal(isWell ? 0 : 1, content.Problems().Count);
    }

    /// <summary>All at once: what a newsroom writes in billions is told apart from what the ledger writes, everywhere in the real content.</summary>
    [Fact]
    public void No_sum_of_the_real_content_could_be_written_in_billions()
    {
        using var content = TestContent.Empty();
        List<string> written = [];
        foreach (var path in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Repository.Content, path);
            var isMoney = true;
            content.Write(name, string.Join('\n', File.ReadAllText(path).Split('\n').Select((line, i) =>
            {
                if (line.Contains(" unit: ", StringComparison.Ordinal)) isMoney = !line.Contains("people", StringComparison.Ordinal);
                return isMoney && name.EndsWith(".yaml", StringComparison.Ordinal) ? InBillions(line, $"{name}:{i + 1}", written) : line;
            })));
        }
        Assert.True(written.Count > 200);
        Assert.Empty(written.Except(content.Problems().Where(problem => problem.Contains(" is less than any sum here; did you mean ", StringComparison.Ordinal)).Select(problem => problem.Split(' ')[0])));
    }

    private static string InBillions(string line, string at, List<string> written) => Sum().Replace(line, sum =>
    {
        written.Add($"{at}:{sum.Index + 1}:");
        return $"{decimal.Parse(sum.Value, CultureInfo.InvariantCulture) / 1_000_000_000:0.####}";
    });

    [GeneratedRegex("(?<=(value|low|high): )[0-9]{9,}(?=, currency|$)")]
    private static partial Regex Sum();
}
