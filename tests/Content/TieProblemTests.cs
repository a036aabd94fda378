namespace Outlay.Tests;

public sealed class TieProblemTests
{
    private const string Slice = "deals/alpha-slice.yaml";
    private const string Round = "kind: equity\nparties: [{ company: gamma, role: investor }, { company: alpha, role: investee }]";

    [Theory]
    [InlineData("deals/alpha-tranche.yaml", "partOf: alpha-round", "partOf: alpha-tranche",
        "5:9: a record is no part of itself")]
    [InlineData("deals/alpha-round.yaml", "tags: [equity]", "partOf: alpha-tranche\npartOfBasis: inference\npartOfNote: why",
        "7:9: this makes a circle: 'alpha-round' is part of 'alpha-tranche', which is part of 'alpha-round'")]
    [InlineData("commitments/com-alpha-other.yaml", "purpose: chips", "purpose: chips\npartOf: com-alpha-other\npartOfBasis: inference\npartOfNote: why",
        "6:9: a record is no part of itself")]
    public void No_record_is_inside_itself(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-round.yaml", "tags: [equity]", "partOf: alpha-tranche\npartOfBasis: inference\npartOfNote: why",
        "deals/alpha-round.yaml:7:9: this makes a circle: 'alpha-round' is part of 'alpha-tranche', which is part of 'alpha-round'")]
    [InlineData("deals/alpha-round.yaml", "tags: [equity]", "partOf: alpha-slice\npartOfBasis: inference\npartOfNote: why",
        "deals/alpha-round.yaml:7:9: this makes a circle: 'alpha-round' is part of 'alpha-slice', which is part of 'alpha-tranche', which is part of 'alpha-round'")]
    [InlineData("deals/alpha-round.yaml", "tags: [equity]", "overlaps: [alpha-slice]",
        "deals/alpha-round.yaml:7:12: 'alpha-slice' is inside this record by partOf: what is inside a record does not overlap it")]
    [InlineData(Slice, "revisions:", "overlaps: [alpha-round]\nrevisions:",
        Slice + ":8:12: this record is inside 'alpha-round' by partOf: what is inside a record does not overlap it")]
    [InlineData(Slice, "revisions:", "overlaps: [alpha-beta]\nrevisions:", null)]
    public void A_part_of_a_part_is_inside_the_whole(string file, string words, string others, string? problem)
    {
        using var content = new TestContent();
        content.Write(Slice, TestContent.Text("deals/alpha-tranche.yaml").Replace("id: alpha-tranche", "id: alpha-slice", StringComparison.Ordinal)
            .Replace("partOf: alpha-round", "partOf: alpha-tranche", StringComparison.Ordinal));
        Assert.Equal(problem is null ? [] : [problem], content.Edit(file, words, others).Problems());
    }

    [Theory]
    [InlineData("deals/alpha-tranche.yaml", "partOf: alpha-round", "partOf: com-alpha-beta",
        "5:9: 'com-alpha-beta' is a commitment: name a deal here, as this record is one")]
    [InlineData("commitments/com-alpha-beta.yaml", "overlaps: [com-alpha-other]", "overlaps: [alpha-round]",
        "7:12: 'alpha-round' is a deal: name a commitment here, as this record is one")]
    [InlineData("commitments/com-alpha-beta.yaml", "deal: alpha-beta", "deal: com-alpha-other",
        "6:7: 'com-alpha-other' is a commitment: name a deal here")]
    public void A_whole_is_of_the_same_type(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-tranche.yaml", "partOfBasis: source\n", "",
        "5:9: a part needs 'partOfBasis': source or inference")]
    [InlineData("deals/alpha-tranche.yaml", "partOfSources: [press-20250101]\n", "",
        "6:14: which source says so? name it in 'partOfSources'")]
    [InlineData("deals/alpha-tranche.yaml", "partOfBasis: source", "partOfBasis: inference",
        "6:14: an inference needs 'partOfNote': why it holds")]
    [InlineData("deals/alpha-tranche.yaml", "partOf: alpha-round\n", "",
        "5:14: 'partOfBasis' speaks of a whole, and 'partOf' names none\n" +
        "6:16: 'partOfSources' speaks of a whole, and 'partOf' names none")]
    [InlineData("commitments/com-alpha-other.yaml", "purpose: chips", "purpose: chips\npartOfNote: why",
        "6:13: 'partOfNote' speaks of a whole, and 'partOf' names none")]
    public void A_part_says_how_that_is_known(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("commitments/com-alpha-beta.yaml", "overlaps: [com-alpha-other]", "overlaps: [com-alpha-beta]",
        "7:12: a record does not overlap itself")]
    [InlineData("deals/alpha-tranche.yaml", "partOfSources: [press-20250101]", "partOfSources: [press-20250101]\noverlaps: [alpha-round]",
        "8:12: this record is inside 'alpha-round' by partOf: what is inside a record does not overlap it")]
    [InlineData("deals/alpha-round.yaml", "tags: [equity]", "overlaps: [alpha-tranche]",
        "7:12: 'alpha-tranche' is inside this record by partOf: what is inside a record does not overlap it")]
    public void Records_that_overlap_are_neither_one_nor_inside_each_other(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "amount: { value: 1000000000, currency: USD }",
        "11:13: this money is stated by 'com-alpha-beta': leave it out here")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "amount: { value: 5000000, currency: USD }\n    schedule: [{ year: 2025, amount: { value: 5000000, currency: USD } }]",
        "11:13: this money is stated by 'com-alpha-beta': leave it out here\n" +
        "12:15: this money is stated by 'com-alpha-beta': leave the schedule out here")]
    public void Money_is_stated_once(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("commitments/com-alpha-beta.yaml", "to: beta", "to: gamma",
        "5:5: 'gamma' is no party to the deal 'alpha-beta'; its parties are 'beta', 'alpha'")]
    [InlineData("commitments/com-alpha-beta.yaml", "from: alpha", "from: gamma",
        "4:7: 'gamma' is no party to the deal 'alpha-beta'; its parties are 'beta', 'alpha'")]
    [InlineData("commitments/com-alpha-beta.yaml", "to: beta", "to: alpha",
        "5:5: 'alpha' would be paying itself")]
    public void A_commitment_is_between_parties_of_its_deal(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "parties: [{ company: beta, role: provider }, { company: alpha, role: customer }]", "parties: []",
        "4:10: a deal has at least one party")]
    [InlineData("deals/alpha-tranche.yaml", "[{ company: gamma, role: investor }, { company: alpha, role: investee }]", "[]",
        "4:10: a deal has at least one party")]
    [InlineData("deals/alpha-round.yaml", "- { company: alpha, role: investee }", "- { company: alpha, role: investee }\n  - { company: alpha, role: investee }",
        "7:5: 'alpha' is listed twice in this role")]
    [InlineData("deals/alpha-round.yaml", "role: investee", "role: investor",
        "5:3: a deal of kind 'equity' needs a party whose role is 'investee'")]
    [InlineData("deals/alpha-round.yaml", "kind: equity", "kind: ipo", null)]
    [InlineData("deals/alpha-round.yaml", "kind: equity", "kind: debt",
        "5:3: a deal of kind 'debt' needs a party whose role is 'borrower'")]
    [InlineData("deals/alpha-round.yaml", "kind: equity", "kind: acquisition",
        "5:3: a deal of kind 'acquisition' needs a party whose role is 'target'")]
    [InlineData("deals/alpha-tranche.yaml", Round, "kind: ipo\nparties: [{ company: gamma, role: investor }]",
        "4:10: a deal of kind 'ipo' needs a party whose role is 'investee'")]
    [InlineData("deals/alpha-round.yaml", "kind: equity", "kind: partnership", null)]
    [InlineData("deals/alpha-round.yaml", "kind: equity", "kind: deft",
        "3:7: kind: 'deft' is not known; did you mean 'debt'?")]
    [InlineData("deals/alpha-round.yaml", "role: investee", "role: invested",
        "6:29: role: 'invested' is not known; did you mean 'investee' or 'investor'?")]
    [InlineData("deals/alpha-round.yaml", "- { company: alpha, role: investee }", "- { company: alpha, role: investee }\n  - { company: gamma, role: investee }",
        "7:29: 'gamma' would be dealing with itself: it is on the other side already")]
    [InlineData("deals/alpha-beta.yaml", "{ company: alpha, role: customer }", "{ company: alpha, role: customer }, { company: alpha, role: provider }",
        "4:106: 'alpha' would be dealing with itself: it is on the other side already")]
    [InlineData("deals/alpha-tranche.yaml", Round, "kind: debt\nparties: [{ company: gamma, role: lender }, { company: gamma, role: borrower }]",
        "4:69: 'gamma' would be dealing with itself: it is on the other side already")]
    [InlineData("deals/alpha-tranche.yaml", Round, "kind: acquisition\nparties: [{ company: gamma, role: target }, { company: gamma, role: acquirer }]",
        "4:69: 'gamma' would be dealing with itself: it is on the other side already")]
    [InlineData("deals/alpha-tranche.yaml", Round, "kind: partnership\nparties: [{ company: gamma, role: investor }, { company: gamma, role: customer }]", null)]
    [InlineData("deals/alpha-round.yaml", "company: alpha, role: investee", "company: gamma, role: investe",
        "6:29: role: 'investe' is not known; did you mean 'investee' or 'investor'?")]
    public void A_deal_has_parties_each_once_and_on_one_side(string file, string words, string others, string? problems)
    {
        if (problems is not null) TestContent.HasProblems(file, words, others, problems);
        else TestContent.HasNone(file, words, others);
    }

    [Theory]
    [InlineData("commitments/com-alpha-other.yaml", "purpose: chips\n", "",
        "1:1: a commitment needs 'to', the company that is paid, or 'purpose', what the money is for")]
    [InlineData("commitments/com-alpha-other.yaml", "purpose: chips\n", "purpse: chips\n",
        "5:1: 'purpse' is no key of a commitment; did you mean 'purpose'?")]
    [InlineData("commitments/com-alpha-other.yaml", "purpose: chips\n", "to: [gamma]\n",
        "5:5: to: one value is written here, not a list")]
    public void A_commitment_says_whom_or_what_it_is_for(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
