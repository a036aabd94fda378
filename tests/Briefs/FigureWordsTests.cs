using Outlay.Briefs;
using Outlay.Briefs.Figures;

namespace Outlay.Tests;

public sealed class FigureWordsTests
{
    [Theory]
    [InlineData("USD", null, "an unstated amount")]
    [InlineData("times", null, "an unknown number of times")]
    [InlineData("times", "number", "an unknown number")]
    [InlineData("times", "percent", "an unknown share")]
    [InlineData("percent", null, "an unknown percentage")]
    [InlineData("years", null, "an unknown number of years")]
    [InlineData("GW", null, "an unknown capacity")]
    [InlineData("people", null, "an unknown number")]
    public void What_may_be_anything_is_told_as_what_it_would_be(string unit, string? format, string words)
    {
        var value = new QuantityValue(0, null, false, unit);
        Assert.Equal(words, FigureWords.Of(value, Format.Fitting(format is null ? [] : [new(format, 0)], value)));
    }

    [Theory]
    [InlineData("1", "5", "times", null, "1 to 5 times")]
    [InlineData("0", "0.4", "times", "percent", "up to 40%")]
    [InlineData("3", null, "years", null, "at least 3 years")]
    [InlineData("0", "2", "GW", null, "up to 2 GW")]
    [InlineData("27", "27", "percent", null, "27%")]
    public void Ends_that_are_known_are_told_with_their_unit(string low, string? high, string unit, string? format, string words)
    {
        var value = new QuantityValue(Number(low), high is null ? null : Number(high), false, unit);
        Assert.Equal(words, FigureWords.Of(value, Format.Fitting(format is null ? [] : [new(format, 0)], value)));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
