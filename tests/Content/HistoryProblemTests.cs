namespace Outlay.Tests;

public sealed class HistoryProblemTests
{
    [Theory]
    [InlineData("deals/alpha-beta.yaml", "    status: in-talks\n", "",
        "6:5: the first revision needs a status: rumoured, in-talks, letter-of-intent, announced, signed, completed, cancelled, lapsed")]
    [InlineData("commitments/com-alpha-other.yaml", "revisions:\n  - asOf: 2025-01-01\n    status: signed\n    sources: [press-20250101]\n", "revisions: []\n",
        "6:12: there is no revision: a record begins with what was first reported, and when")]
    public void A_history_has_a_beginning(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 2025-01-01\n    firstRecorded: true",
        "9:11: a second revision as of 2025-01-01: a date has one, and what contradicts it is a dispute")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 2024-01-01\n    firstRecorded: true",
        "9:11: 2024-01-01 comes after 2025-01-01: revisions go from the oldest to the latest")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 2024-06-01",
        "9:11: 2024-06-01 comes after 2025-01-01: revisions go from the oldest to the latest")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 2025-01-01",
        "9:11: a second revision as of 2025-01-01: a date has one, and what contradicts it is a dispute")]
    [InlineData("metrics/alpha.yaml", "- { asOf: 2025-06-01, value: 50000000.25, bound: about, sources: [relay-20250601] }", "- { asOf: 2025-06-01, value: 50000000, sources: [relay-20250601] }\n    - { asOf: 2025-06-01, value: 51000000, sources: [relay-20250601] }",
        "9:15: a second revision as of 2025-06-01: a date has one, and what contradicts it is a dispute")]
    public void Revisions_go_from_the_oldest_to_the_latest_one_a_day(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "    sources: [press-20250101]\n", "",
        "6:5: a revision needs at least one source")]
    [InlineData("deals/alpha-beta.yaml", "sources: [press-20250101]", "sources: []",
        "8:14: a revision needs at least one source")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 2025-05-31",
        "9:11: the first source of this revision is of 2025-06-01: date it so, or say firstRecorded: true")]
    [InlineData("disputes.yaml", "      sources: [press-20250101]\n", "",
        "6:7: a claim needs at least one source")]
    public void A_revision_has_sources_from_its_time(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 2026-06-03",
        "9:11: 2026-06-03 is still to come")]
    [InlineData("sources.yaml", "date: 2025-06-01", "date: 2027-01-01\n  accessed: 2027-01-01",
        "11:9: 2027-01-01 is still to come\n" +
        "12:13: 2027-01-01 is still to come")]
    [InlineData("disputes.yaml", "date: 2025-06-01", "date: 2027-06-01",
        "10:13: 2027-06-01 is still to come")]
    [InlineData("metrics/alpha.yaml", "asOf: 2025-06-01", "asOf: 2027-06-01",
        "8:15: 2027-06-01 is still to come")]
    [InlineData("briefs/first.md", "date: 2025-06-02", "date: 2027-06-02",
        "3:7: 2027-06-02 is still to come")]
    [InlineData("briefs/first.md", "asOf: 2025-06-01", "asOf: 2027-06-01",
        "4:7: 2027-06-01 is still to come")]
    [InlineData("companies.yaml", "date: 2026-01-01", "date: 2027-01-01",
        "4:59: 2027-01-01 is still to come")]
    [InlineData("briefs/first.md", "asOf: 2025-06-01", "asOf: 2025-06-03",
        "4:7: 2025-06-03 is after 2025-06-02, the date of the brief")]
    [InlineData("briefs/first.md", "asOf: 2025-06-01", "asOf: 2025-06-02", null)]
    public void Nothing_is_dated_later_than_today(string file, string words, string others, string? problems)
    {
        if (problems is not null) TestContent.HasProblems(file, words, others, problems);
        else TestContent.HasNone(file, words, others);
    }

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 2025-06-01\n    effective: 2205-01-01",
        "10:16: 2205-01-01 is more than 50 years from asOf: is the year right?")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-01-01", "asOf: 1205-01-01",
        "6:11: 1205-01-01 is before 1990-01-01: is the year right?")]
    [InlineData("deals/alpha-round.yaml", "start: \"2025\"", "start: \"0205\"",
        "13:12: 0205 is more than 50 years from asOf: is the year right?")]
    [InlineData("deals/alpha-round.yaml", "start: \"2025\"", "start: 2076-01-01",
        "13:12: 2076-01-01 is more than 50 years from asOf: is the year right?")]
    [InlineData("sources.yaml", "date: 2025-06-01", "date: 1989-12-31",
        "11:9: 1989-12-31 is before 1990-01-01: is the year right?")]
    public void A_year_is_no_slip_of_the_hand(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
