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
    [InlineData("0", "0.4", "times", "percent", "at most 40%")]
    [InlineData("3", null, "years", null, "at least 3 years")]
    [InlineData("0", "2", "GW", null, "up to 2 GW")]
    [InlineData("27", "27", "percent", null, "27%")]
    public void Ends_that_are_known_are_told_with_their_unit(string low, string? high, string unit, string? format, string words)
    {
        var value = new QuantityValue(Number(low), high is null ? null : Number(high), false, unit);
        Assert.Equal(words, FigureWords.Of(value, Format.Fitting(format is null ? [] : [new(format, 0)], value)));
    }

    /// <summary>Every bound, exactly and about, of every unit, and one of it or several.</summary>
    [Theory]
    [InlineData("USD", null, "$1", "$5", "−$2", "$1 to $5")]
    [InlineData("JPY", null, "JPY 1", "JPY 5", "−JPY 2", "JPY 1 to JPY 5")]
    [InlineData("years", null, "1 year", "5 years", "−2 years", "1 to 5 years")]
    [InlineData("GW", null, "1 GW", "5 GW", "−2 GW", "1 to 5 GW")]
    [InlineData("people", null, "1", "5", "−2", "1 to 5")]
    [InlineData("percent", null, "1%", "5%", "−2%", "1% to 5%")]
    [InlineData("times", null, "1 time", "5 times", "−2 times", "1 to 5 times")]
    [InlineData("times", "number", "1", "5", "−2", "1 to 5")]
    [InlineData("times", "percent", "100%", "500%", "−200%", "100% to 500%")]
    public void A_bound_reads_the_same_with_about_as_without(string unit, string? format, string one, string five, string less, string range)
    {
        var most = unit is "times" ? "at most" : "up to";
        (decimal? Low, decimal? High, string Exactly, string About)[] table =
        [
            (1, 1, one, $"about {one}"), (5, 5, five, $"about {five}"), (-2, -2, less, $"about {less}"),
            (1, null, $"at least {one}", $"about {one} or more"), (5, null, $"at least {five}", $"about {five} or more"),
            (-2, null, $"at least {less}", $"about {less} or more"),
            (0, 1, $"{most} {one}", $"{most} about {one}"), (0, 5, $"{most} {five}", $"{most} about {five}"),
            (null, 5, $"at most {five}", $"at most about {five}"), (null, -2, $"at most {less}", $"at most about {less}"),
            (1, 5, range, $"about {range}"),
        ];
        Assert.All(table, row =>
        {
            Assert.Equal(row.Exactly, Words(new(row.Low, row.High, false, unit), format));
            Assert.Equal(row.About, Words(new(row.Low, row.High, true, unit), format));
        });
    }

    [Theory]
    [InlineData("1", null, "more than", "more than about 1 year")]
    [InlineData("1", null, "at least", "at least about 1 year")]
    [InlineData("0", "5", "at most", "at most about 5 years")]
    [InlineData("0", "5", "up to", "up to about 5 years")]
    [InlineData("5", "5", "roughly", "roughly 5 years")]
    [InlineData("1", "5", "low", "about 1 year")]
    [InlineData("1", "5", "high", "about 5 years")]
    public void Words_that_the_author_chose_stand_before_about(string low, string? high, string format, string words) =>
        Assert.Equal(words, Words(new(Number(low), high is null ? null : Number(high), true, "years"), format));

    [Fact]
    public void One_end_alone_is_never_past_the_end()
    {
        var value = new QuantityValue(1234567m, 7654321m, false, "USD");
        Assert.Equal(("$1.234 million", "$7.655 million"), (Words(value, "low"), Words(value, "high")));
    }

    private static string Words(QuantityValue value, string? format) => FigureWords.Of(value, Format.Fitting(format is null ? [] : [new(format, 0)], value));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
