using CsCheck;
using Outlay.Cli.Content;

namespace Outlay.Tests;

public sealed class MeantValueTests
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "d MMMM yyyy", "MMM d, yyyy"];

    [Theory]
    [InlineData("38 billion", "38000000000")]
    [InlineData("38-billion", "38000000000")]
    [InlineData("38B", "38000000000")]
    [InlineData("38bn", "38000000000")]
    [InlineData("$38B", "38000000000")]
    [InlineData("US$1.4 trillion", "1400000000000")]
    [InlineData("1.4T", "1400000000000")]
    [InlineData("1tn", "1000000000000")]
    [InlineData("€500m", "500000000")]
    [InlineData("500 million", "500000000")]
    [InlineData("3mn", "3000000")]
    [InlineData("120k", "120000")]
    [InlineData("120 thousand", "120000")]
    [InlineData("USD 5 billion", "5000000000")]
    [InlineData("EUR 5", "5")]
    [InlineData("5 billion dollars", "5000000000")]
    [InlineData("5 euros", "5")]
    [InlineData("38,000", "38000")]
    [InlineData("38,000,000.50", "38000000.5")]
    [InlineData("38.000.000.000", "38000000000")]
    [InlineData("38 000 000", "38000000")]
    [InlineData("38'000", "38000")]
    [InlineData("38’000", "38000")]
    [InlineData("10_000", "10000")]
    [InlineData("38e9", "38000000000")]
    [InlineData("1.5E+3", "1500")]
    [InlineData("15%", "15")]
    [InlineData("15 percent", "15")]
    [InlineData("7 years", "7")]
    [InlineData("1 year", "1")]
    [InlineData("2 GW", "2")]
    [InlineData("+5", "5")]
    [InlineData("-5 million", "-5000000")]
    [InlineData(".5", "0.5")]
    [InlineData("", null)]
    [InlineData("%", null)]
    [InlineData("billion", null)]
    [InlineData("lots", null)]
    [InlineData("50,25", null)]
    [InlineData("1.234,56", null)]
    [InlineData("38,00", null)]
    [InlineData("30-40", null)]
    [InlineData("18 months", null)]
    [InlineData("500 MW", null)]
    [InlineData("1e99", null)]
    [InlineData("1000000000001 trillion", null)]
    public void A_number_in_words_and_signs_is_read_where_it_is_plain(string text, string? number) => Assert.Equal(number, MeantValue.Number(text));

    [Theory]
    [InlineData("2025/11/03", "2025-11-03")]
    [InlineData("2025-11-3", "2025-11-03")]
    [InlineData("2025.11.3", "2025-11-03")]
    [InlineData("20251103", "2025-11-03")]
    [InlineData("2025–11–03", "2025-11-03")]
    [InlineData("2025-11-03T10:00:00Z", "2025-11-03")]
    [InlineData("2025-11-03 10:00", "2025-11-03")]
    [InlineData("3 November 2025", "2025-11-03")]
    [InlineData("3 Nov 2025", "2025-11-03")]
    [InlineData("November 3, 2025", "2025-11-03")]
    [InlineData("Nov 3, 2025", "2025-11-03")]
    [InlineData("November 3 2025", "2025-11-03")]
    [InlineData("Nov 3 2025", "2025-11-03")]
    [InlineData("11/03/2025", null)]
    [InlineData("03.11.2025", null)]
    [InlineData("2025-11", null)]
    [InlineData("31 February 2025", null)]
    [InlineData("soon", null)]
    public void A_day_is_read_where_it_can_be_one_alone(string text, string? day) => Assert.Equal(day, MeantValue.Date(text));

    [Fact]
    public void Any_day_is_read_in_any_of_its_forms() =>
        Gen.Select(Gen.DateOnly, Gen.Int[0, Forms.Length - 1])
            .Sample((day, form) => MeantValue.Date(day.ToString(Forms[form], System.Globalization.CultureInfo.InvariantCulture)) == $"{day:yyyy-MM-dd}");

    [Fact]
    public void Any_number_with_commas_is_read_as_all_its_digits() =>
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000]
            .Sample(number => MeantValue.Number(number.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture)) == $"{number}");
}
