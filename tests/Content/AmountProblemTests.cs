namespace Outlay.Tests;

public sealed class AmountProblemTests
{
    [Theory]
    [InlineData("US$", "USD")]
    [InlineData("Dollar", "USD")]
    [InlineData("dollars", "USD")]
    [InlineData("€", "EUR")]
    [InlineData("euro", "EUR")]
    [InlineData("euros", "EUR")]
    [InlineData("£", "GBP")]
    [InlineData("pound", "GBP")]
    [InlineData("pounds", "GBP")]
    [InlineData("RMB", "CNY")]
    [InlineData("yuan", "CNY")]
    [InlineData("yen", "JPY")]
    [InlineData("won", "KRW")]
    public void A_currency_is_known_by_its_sign_and_its_name(string written, string code) =>
        TestContent.HasProblems("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", $"{{ value: 1000000000, currency: {written} }}",
            $"11:44: '{written}' is no currency of ISO 4217, as USD or EUR; did you mean '{code}'?");

    [Theory]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: -1000000000, currency: USD }",
        "11:22: -1000000000 is below zero")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000.005, currency: USD }",
        "11:22: 1000000000.005 has more than 2 decimals")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000000000001, currency: USD }",
        "11:22: 1000000000000000001 is larger than anything can be; write whole units, not cents")]
    [InlineData("commitments/com-alpha-beta.yaml", "value: 700000000", "value: -700000000",
        "13:42: -700000000 is below zero")]
    [InlineData("metrics/alpha.yaml", "value: 50000000.25", "value: 50000000.255",
        "8:34: 50000000.255 has more than 2 decimals")]
    [InlineData("deals/alpha-round.yaml", "termYears: 2", "termYears: 0",
        "14:16: 0 is no term: more than 0, and at most 100 years")]
    [InlineData("deals/alpha-round.yaml", "termYears: 2", "termYears: 101",
        "14:16: 101 is no term: more than 0, and at most 100 years")]
    [InlineData("deals/alpha-round.yaml", "stakePercent: 20", "stakePercent: 120",
        "15:19: 120 is no stake: 0 to 100 percent")]
    [InlineData("deals/alpha-round.yaml", "stakePercent: 20", "stakePercent: -1",
        "15:19: -1 is no stake: 0 to 100 percent")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: -2",
        "11:17: -2 is no capacity: 0 to 1000 gigawatts")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: 2000",
        "11:17: 2000 is no capacity: 0 to 1000 gigawatts")]
    public void A_figure_is_of_a_size_that_can_be_meant(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000 }",
        "11:13: an amount needs its currency")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000, currency: USDD }",
        "11:44: 'USDD' is no currency of ISO 4217, as USD or EUR; did you mean 'USD'?")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000, currency: usd }",
        "11:44: 'usd' is no currency of ISO 4217, as USD or EUR; did you mean 'USD'?")]
    [InlineData("disputes.yaml", "value: 900000000, currency: USD", "value: 900000000",
        "7:14: an amount needs its currency")]
    [InlineData("metrics/alpha.yaml", "unit: USD", "unit: gw",
        "5:9: 'gw' is no unit: a currency of ISO 4217, or GW, people, percent; did you mean 'GW'?")]
    [InlineData("metrics/alpha.yaml", "unit: USD", "unit: dollars",
        "5:9: 'dollars' is no unit: a currency of ISO 4217, or GW, people, percent; did you mean 'USD'?")]
    [InlineData("metrics/alpha.yaml", "unit: USD", "unit: \"%\"",
        "5:9: '%' is no unit: a currency of ISO 4217, or GW, people, percent; did you mean 'percent'?")]
    [InlineData("metrics/alpha.yaml", "unit: USD", "unit: tokens",
        "5:9: 'tokens' is no unit: a currency of ISO 4217, or GW, people, percent")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000, currency: $ }",
        "11:44: '$' is no currency of ISO 4217, as USD or EUR; did you mean 'USD'?")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000, currency: rmb }",
        "11:44: 'rmb' is no currency of ISO 4217, as USD or EUR; did you mean 'CNY'?")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000, currency: \"%\" }",
        "11:44: '%' is no currency of ISO 4217, as USD or EUR")]
    [InlineData("disputes.yaml", "value: 60000000, currency: USD", "value: 60000000, currency: EUR",
        "13:43: 'alpha-revenue-2025' is in USD, not in EUR")]
    public void An_amount_has_a_currency_that_exists(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ currency: USD }",
        "11:13: an amount needs a value, or low and high, or tranches; leave it out where nobody has said how much")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000, low: 5000000, high: 6000000, currency: USD }",
        "11:22: an amount has a value or a range, not both")]
    [InlineData("commitments/com-alpha-beta.yaml", "      tranches:", "      low: 5000000\n      high: 6000000\n      tranches:",
        "12:12: an amount has a range or tranches, not both")]
    [InlineData("deals/alpha-round.yaml", "low: 5000000000", "low: 7000000000",
        "12:23: the low end, 7000000000, is above the high end, 6000000000")]
    [InlineData("deals/alpha-round.yaml", "low: 5000000000, ", "",
        "12:24: a range needs a low end too; for 'up to' write value with bound: at-most")]
    [InlineData("deals/alpha-round.yaml", "high: 6000000000, ", "",
        "12:23: a range needs a high end too; for 'more than' write value with bound: at-least")]
    [InlineData("deals/alpha-round.yaml", "basis: post-money", "bound: at-most",
        "12:75: a range is its own bound: leave the bound out, or write about")]
    [InlineData("deals/alpha-round.yaml", "basis: post-money", "bound: exact",
        "12:75: a range is its own bound: leave the bound out, or write about")]
    [InlineData("metrics/alpha.yaml", "value: 50000000.25, ", "",
        "8:7: a figure needs a value, or low and high")]
    [InlineData("metrics/alpha.yaml", "value: 50000000.25", "value: 50000000.25, low: 4000000, high: 5000000",
        "8:34: a figure has a value or a range, not both")]
    [InlineData("commitments/com-alpha-other.yaml", "status: signed", "status: signed\n    amount: { tranches: [] }",
        "9:25: an amount made of tranches has at least one")]
    [InlineData("commitments/com-alpha-beta.yaml", "      tranches:", "      currency: USD\n      bound: about\n      value: 5000000\n      tranches:",
        "14:14: an amount has a value or tranches, not both")]
    [InlineData("commitments/com-alpha-beta.yaml", "      tranches:", "      currency: USD\n      bound: about\n      tranches:",
        "12:17: tranches have their own currency: leave it out here\n" +
        "13:14: tranches have their own bounds: leave it out here")]
    [InlineData("commitments/com-alpha-beta.yaml", "      tranches:", "      currency: USD\n      low: 5000000\n      high: 6000000\n      tranches:",
        "13:12: an amount has a range or tranches, not both")]
    public void An_amount_is_a_value_or_a_range_or_tranches(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("commitments/com-alpha-beta.yaml", "value: 300000000, currency: USD", "value: 300000000, currency: EUR",
        "14:64: this tranche is in EUR, and the first in USD: an amount is in one currency")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000, currency: EUR }",
        "18:44: the amount was in EUR and is now in USD; where that is so, a revision between states it unknown")]
    [InlineData("deals/alpha-round.yaml", "USD, bound: at-least }\n    valuation: { low: 5000000000, high: 6000000000, currency: USD, basis: post-money }\n    start: \"2025\"\n    termYears: 2\n    stakePercent: 20\n    sources: [press-20250101]\n",
        "EUR, bound: at-least }\n    sources: [press-20250101]\n  - asOf: 2025-03-01\n    stakePercent: 20\n    sources: [press-20250101]\n",
        "17:44: the amount was in EUR and is now in USD; where that is so, a revision between states it unknown")]
    [InlineData("deals/alpha-round.yaml", "    schedule:", "    valuation: { value: 7000000000, currency: EUR }\n    schedule:",
        "19:47: the valuation was in USD and is now in EUR; where that is so, a revision between states it unknown")]
    public void An_amount_is_in_one_currency_throughout(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000, currency: USD, basis: pre-money }",
        "11:56: only a valuation has a basis")]
    [InlineData("deals/alpha-round.yaml", "basis: post-money", "basis: postmoney",
        "12:75: 'postmoney' is no basis; did you mean 'post-money' or 'pre-money'?")]
    public void Only_a_valuation_has_a_basis(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-round.yaml", "value: 600000000", "value: 700000000",
        "20:7: the years add up to 1100000000, and the amount is 1000000000")]
    [InlineData("deals/alpha-round.yaml", "year: 2026", "year: 2025",
        "21:17: 2025 comes after 2025: a schedule names each year once, in order")]
    [InlineData("deals/alpha-round.yaml", "year: 2026", "year: 20260",
        "21:17: 20260 is no year of a schedule: 1990 to 2200")]
    [InlineData("deals/alpha-round.yaml", "amount: { value: 600000000, currency: USD }", "amount: { value: 600000000, currency: EUR }",
        "20:7: the schedule is not in USD, as the amount is")]
    [InlineData("deals/alpha-round.yaml", "amount: { value: 600000000, currency: USD }", "amount: { value: 600000000 }",
        "21:31: an amount needs its currency")]
    [InlineData("deals/alpha-round.yaml", "\n      - { year: 2025, amount: { value: 400000000, currency: USD } }\n      - { year: 2026, amount: { value: 600000000, currency: USD } }", " []",
        "19:15: a schedule has at least one year; where none is known, write unknown")]
    [InlineData("deals/alpha-round.yaml", "amount: { value: 1000000000, currency: USD }", "amount: unknown",
        "20:7: a schedule divides an amount, and there is none")]
    public void A_schedule_adds_up_to_its_amount(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
