namespace Outlay.Tests;

public sealed class ShapeProblemTests
{
    [Theory]
    [InlineData("deals/alpha-beta.yaml", "status: signed", "staus: signed",
        "10:5: 'staus' is no key of a revision; did you mean 'status'?")]
    [InlineData("deals/alpha-beta.yaml", "status: signed", "colour: blue",
        "10:5: 'colour' is no key of a revision; possible are asOf, effective, firstRecorded, status, event, amount, valuation, stakePercent, start, termYears, schedule, capacityGw, note, sources")]
    [InlineData("deals/alpha-beta.yaml", "{ company: beta, role: provider }", "{ company: beta, rol: provider }",
        "4:28: 'rol' is no key of a party; did you mean 'role'?")]
    [InlineData("disputes.yaml", "{ value: 900000000, currency: USD, bound: at-most }", "{ valeu: 900, currency: USD }",
        "7:16: 'valeu' is no key of an amount; did you mean 'value'?")]
    [InlineData("briefs/first.md", "summary: What is known.", "summary: What is known.\nid: second",
        "6:1: 'id' is no key of a brief; possible are title, date, summary, tags, asOf, allowedNumbers, aliases, withdrawn")]
    [InlineData("commitments/com-alpha-beta.yaml", "{ value: 700000000, currency: USD }", "{ value:700, currency: USD }",
        "13:35: 'value:700' is no key of an amount; a space belongs after 'value:'")]
    [InlineData("companies.yaml", "kind: cloud", "kind:cloud",
        "2:27: 'kind:cloud' is no key of a company; a space belongs after 'kind:'")]
    [InlineData("companies.yaml", "kind: cloud", "kind: cloud, of:cloud",
        "2:40: 'of:cloud' is no key of a company; possible are id, name, kind, country, url, aliases, ids, successor, withdrawn")]
    public void A_key_that_is_not_known_is_said_with_the_nearest_one(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity\n", "",
        "1:1: a deal needs 'title'")]
    [InlineData("deals/alpha-beta.yaml", "{ company: beta, role: provider }", "{ company: beta }",
        "4:11: a party needs 'role'")]
    [InlineData("pages/editing.md", "section: about\n", "",
        "2:1: a guide needs 'section'")]
    [InlineData("briefs/first.md", "title: The first brief\n", "",
        "2:1: a brief needs 'title'")]
    [InlineData("briefs/first.md", "date: 2025-06-02\n", "",
        "2:1: a brief needs 'date'")]
    [InlineData("briefs/first.md", "summary: What is known.\n", "",
        "2:1: a brief needs 'summary'")]
    [InlineData("briefs/first.md", "asOf: 2025-06-01\n", "",
        "2:1: a brief needs 'asOf'")]
    public void A_key_that_is_needed_is_said_where_it_is_missing(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "status: in-talks", "status: intalks",
        "7:13: status: 'intalks' is not known; did you mean 'in-talks'?")]
    [InlineData("deals/alpha-beta.yaml", "status: in-talks", "status: blue",
        "7:13: status: 'blue' is not known; possible are rumoured, in-talks, letter-of-intent, announced, signed, completed, cancelled, lapsed")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: Capacity",
        "3:7: kind: 'Capacity' is not known; did you mean 'capacity'?")]
    [InlineData("deals/alpha-round.yaml", "amount: { value: 1000000000, currency: USD, bound: at-least }", "amount: unkown",
        "11:13: amount: 'unkown' is not known; did you mean 'unknown'?")]
    [InlineData("deals/alpha-round.yaml", "stakePercent: 20", "stakePercent: Unknown",
        "15:19: stakePercent: 'Unknown' is not known; did you mean 'unknown'?")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: unknown",
        "3:7: kind: 'unknown' is not known; possible are equity, capacity, chip-supply, partnership, debt, acquisition, ipo, restructuring")]
    [InlineData("deals/alpha-tranche.yaml", "partOfBasis: source", "partOfBasis: sauce",
        "6:14: partOfBasis: 'sauce' is not known; did you mean 'source'?")]
    public void A_word_that_is_not_known_is_said_with_the_nearest_one(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Fact]
    public void A_text_may_be_near_the_word_that_withdraws_a_value() =>
        TestContent.HasNone("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: Unknown");

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "status: in-talks", "status:",
        "7:12: status: there is no value here: write one, or leave the key out")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: \"\"",
        "2:8: title: there is no text between the quotes")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: \" Alpha\"",
        "2:8: title: the text begins or ends with a space")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: \"Alpha \"",
        "2:8: title: the text begins or ends with a space")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: [a]",
        "2:8: title: one value is written here, not a list")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: ~",
        "2:8: title: there is no value here: write one, or leave the key out")]
    [InlineData("deals/alpha-beta.yaml", "sources: [press-20250101]", "sources: press-20250101",
        "8:14: sources: a list is written as lines that begin with '- ', or as [a, b]")]
    [InlineData("deals/alpha-beta.yaml", "{ company: beta, role: provider }", "beta",
        "4:11: parties: a party is written with its keys: company, role")]
    [InlineData("briefs/first.md", "tags: [alpha]", "tags: alpha",
        "6:7: tags: a list is written as lines that begin with '- ', or as [a, b]")]
    public void A_value_of_another_form_is_said_with_the_right_form(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: 2 GW",
        "11:17: capacityGw: '2 GW' is no number; did you mean 2?")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: \"2\"",
        "11:17: capacityGw: '2' is text: write the number without quotes")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: 1e3",
        "11:17: capacityGw: '1e3' is no number; did you mean 1000?")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: .5",
        "11:17: capacityGw: '.5' is no number; did you mean 0.5?")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: 0.12345678901234567890123456789",
        "11:17: capacityGw: 0.12345678901234567890123456789 has more than 28 digits")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 10_000, currency: USD }",
        "11:22: value: '10_000' is no number; did you mean 10000?")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: $1000, currency: USD }",
        "11:22: value: '$1000' is no number; did you mean 1000?")]
    [InlineData("deals/alpha-round.yaml", "amount: { value: 1000000000, currency: USD, bound: at-least }", "amount: 10B",
        "11:13: amount: an amount is written with its keys: value, low, high, currency, bound, basis, tranches")]
    [InlineData("deals/alpha-round.yaml", "year: 2026", "year: 2026.5",
        "21:17: year: '2026.5' is no whole number")]
    [InlineData("deals/alpha-round.yaml", "year: 2026", "year: +2026",
        "21:17: year: '+2026' is no whole number")]
    [InlineData("deals/alpha-round.yaml", "year: 2026", "year: 02026",
        "21:17: year: '02026' is no whole number")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: lots, currency: USD }",
        "11:22: value: 'lots' is no number: write all its digits, as 10000000000 or 2.75")]
    public void A_number_is_written_in_digits(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 2025-06-31",
        "9:11: asOf: there is no day 2025-06-31 in the calendar")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: June 2025",
        "9:11: asOf: 'June 2025' is no date: write it as 2025-12-31")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 1 June 2025",
        "9:11: asOf: '1 June 2025' is no date: write it as 2025-06-01")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "firstRecorded: yes",
        "11:20: firstRecorded: 'yes' is not true or false")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "firstRecorded: \"true\"",
        "11:20: firstRecorded: 'true' is not true or false")]
    [InlineData("deals/alpha-round.yaml", "start: \"2025\"", "start: 2025-q1",
        "13:12: start: '2025-q1' is no start: write a year (2025) or a day (2025-10-01)")]
    [InlineData("metrics/alpha.yaml", "period: \"2025\"", "period: 2025-q5",
        "4:11: period: '2025-q5' is no period: write a year (2025), a quarter (2025-q3) or a day (2025-12-31)")]
    public void A_date_is_a_day_of_the_calendar(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
