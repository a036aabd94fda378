using Outlay.Pages;

namespace Outlay.Tests;

/// <summary>What a page makes of an interval: the words that a source would have used.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("38000000000", "38000000000", false, "USD", "$38 billion")]
    [InlineData("36000000000", "36000000000", true, "USD", "about $36 billion")]
    [InlineData("10000000000", null, false, "USD", "at least $10 billion")]
    [InlineData("0", "8500000000", false, "USD", "up to $8.5 billion")]
    [InlineData("0", "8500000000", true, "USD", "up to about $8.5 billion")]
    [InlineData("15000000000", "50000000000", false, "USD", "$15 billion to $50 billion")]
    [InlineData("1400000000000", null, true, "USD", "about $1.4 trillion or more")]
    [InlineData("1700000", "1700000", false, "EUR", "€1.7 million")]
    [InlineData("1234567890.12", "1234567890.12", false, "USD", "$1.23456789012 billion")]
    [InlineData("10", "10", false, "GW", "10 GW")]
    [InlineData("0", null, false, "USD", "amount not stated")]
    [InlineData("0", null, false, null, "amount not stated")]
    public void An_interval_is_told_as_a_source_would(string low, string? high, bool about, string? unit, string told) =>
        Assert.Equal(told, Reading.Amount(new(decimal.Parse(low), high is null ? null : decimal.Parse(high), about), unit));

    [Theory]
    [InlineData(Status.LetterOfIntent, "Letter of intent")]
    [InlineData(DealKind.ChipSupply, "Chip supply")]
    [InlineData(DealKind.Ipo, "IPO")]
    [InlineData("mcp", "MCP")]
    [InlineData("openai-stake-value", "OpenAI stake value")]
    public void A_word_is_told_as_people_say_it(object word, string told) => Assert.Equal(told, Reading.Label(word));

    [Theory]
    [InlineData("revenue", "revenue")]
    [InlineData("users-weekly", "weekly users")]
    [InlineData("subscribers-paying-consumer", "paying consumer subscribers")]
    [InlineData("valuation-ipo-prospective", "prospective IPO valuation")]
    [InlineData("compute-in-use", "compute in use")]
    [InlineData("enterprise-ai-productivity-value", "enterprise AI productivity value")]
    public void A_measure_is_told_as_people_say_it(string name, string told) => Assert.Equal(told, Words.OfMeasure(name));

    [Theory]
    [InlineData("54.4615", null, true, "about 54.4 times or more")]
    [InlineData("54.4615", null, false, "at least 54.4 times")]
    [InlineData("3.6795", "3.6795", false, "about 3.68 times")]
    [InlineData("0.4176", "0.7622", true, "about 0.417 to 0.763 times")]
    [InlineData("0", "2.5", false, "at most 2.5 times")]
    [InlineData("1", "1", false, "1 time")]
    [InlineData("0", null, false, "an unknown number of times")]
    public void A_ratio_promises_no_more_than_is_known(string low, string? high, bool about, string told) =>
        Assert.Equal(told, Reading.Times(new(decimal.Parse(low), high is null ? null : decimal.Parse(high), about)));

    [Theory]
    [InlineData("24590000000", null, false, "≥ $24.5B")]
    [InlineData("24590000000", null, true, "≥ ~$24.5B")]
    [InlineData("0", "82410000000", false, "≤ $82.5B")]
    [InlineData("77925000000", "82410000000", false, "$77.9B–$82.5B")]
    [InlineData("77925000000", "77925000000", false, "~$77.9B")]
    [InlineData("12500000000", "12500000000", false, "$12.5B")]
    [InlineData("12500000000", "12500000000", true, "~$12.5B")]
    [InlineData("999600000", "999600000", false, "~$1B")]
    [InlineData("0", "999100000000", false, "≤ $1T")]
    [InlineData("1234000000000000", null, false, "≥ $1,230T")]
    [InlineData("0", null, false, "not stated")]
    public void A_cell_holds_all_that_it_stands_for(string low, string? high, bool about, string told) =>
        Assert.Equal(told.Replace("≥ ", "≥\u00a0").Replace("≤ ", "≤\u00a0"), ShortAmount.Of(new(decimal.Parse(low), high is null ? null : decimal.Parse(high), about), "USD"));
}
