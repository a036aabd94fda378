using CsCheck;
using Outlay.Http;

namespace Outlay.Tests;

public sealed class ValuesTests
{
    private static readonly Ledger Ledger = new LedgerBuilder()
        .Add(new Company { Id = "amazon", Name = "Amazon", Kind = CompanyKind.Cloud, Aliases = ["aws"] }).Build();

    [Fact]
    public void Any_date_is_read_as_it_is_written() => Gen.Date.Sample(day =>
    {
        var date = DateOnly.FromDateTime(day);
        var parsed = Values.Date(date.ToString("yyyy-MM-dd", null), Ledger);
        return parsed.Why is null && parsed.Value == date;
    });

    [Fact]
    public void Any_text_is_a_value_or_a_reason() => Gen.String.Sample(text =>
    {
        var reasons = new[] { Values.Date(text, Ledger).Why, Values.Whole(1, 500)(text, Ledger).Why, Values.Word<Status>(text, Ledger).Why, Values.Company(text, Ledger).Why };
        Assert.DoesNotContain("", reasons);
    });

    [Fact]
    public void Any_word_of_an_enumeration_is_read() =>
        Assert.All(Words.All<Status>(), word => Assert.Equal(word, Words.Of(Values.Word<Status>(word, Ledger).Value)));

    [Fact]
    public void The_bounds_of_a_number_belong_to_it()
    {
        var parse = Values.Whole(1, 500);
        Assert.Equal([1, 500], (int[])[parse("1", Ledger).Value, parse("500", Ledger).Value]);
        Assert.All(["0", "501", "1 ", "1e2", "٣"], text => Assert.NotNull(parse(text, Ledger).Why));
    }

    [Fact]
    public void A_number_has_one_spelling() => Assert.Equal("7", Values.Whole(1, 500)("007", Ledger).Canonical);

    [Fact]
    public void An_alias_is_the_company() => Assert.Equal(("amazon", "amazon"), (Values.Company("aws", Ledger).Value, Values.Company("aws", Ledger).Canonical));

    [Fact]
    public void What_is_repeated_of_a_value_is_a_line_and_no_torn_letter() => Gen.String.Sample(text =>
    {
        var shortened = Mistake.Shortened(text + string.Concat(Enumerable.Repeat("💸", 60)))!;
        return shortened.Length <= 101 && !char.IsHighSurrogate(shortened[^2]);
    });
}
