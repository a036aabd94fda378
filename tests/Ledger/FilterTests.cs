using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>Which records a filter selects, at its edges.</summary>
public sealed class FilterTests
{
    private static string Counted(SumOf of, Filter filter, DateOnly? asOf, params IRecord[] records)
    {
        var totals = Totals.Of(Ledger(records).AsOf(asOf), new(of, filter), Day);
        return string.Join(' ', totals.All.SelectMany(total => total.Counted).Concat(totals.All.SelectMany(total => total.Excluded).Concat(totals.Excluded).Select(Shown.Of)));
    }

    private static HashSet<T> These<T>(params T[] values) => [.. values];

    [Theory]
    [InlineData("a", "x")] // pays
    [InlineData("b", "x")] // is paid
    [InlineData("c", "")]
    public void A_company_pays_or_is_paid(string company, string counted) =>
        Assert.Equal(counted, Counted(SumOf.Commitments, new() { Companies = These(company) }, null, Commitment("x", Usd(10))));

    [Theory]
    [InlineData(0, null, "x")]
    [InlineData(1, null, "")]
    [InlineData(null, 0, "x")]
    [InlineData(null, -1, "")]
    [InlineData(0, 0, "x")]
    public void Both_days_are_included(int? since, int? until, string counted) => Assert.Equal(counted, Counted(SumOf.Commitments,
        new() { Since = since is { } first ? Day.AddDays(first) : null, Until = until is { } last ? Day.AddDays(last) : null }, null, Commitment("x", Usd(10))));

    [Theory]
    [InlineData(10d, null, "x z")] // 20 or more of y is in euros
    [InlineData(10.01, null, "z")]
    [InlineData(null, 10d, "x")]
    [InlineData(null, 9.99, "")]
    [InlineData(null, 12d, "x z")]
    public void An_amount_is_surely_within_both_bounds_and_in_the_currency(double? min, double? max, string counted) => Assert.Equal(counted, Counted(SumOf.Commitments,
        new() { Currency = "USD", MinAmount = (decimal?)min, MaxAmount = (decimal?)max }, null,
        Commitment("x", Usd(10)), Commitment("y", Eur(max is null ? 20 : 5)), Commitment("z", new() { Low = 11, High = 12, Currency = "USD" })));

    [Theory]
    [InlineData(Grade.Relay, 0, "x")]
    [InlineData(Grade.Press, 0, "")]
    [InlineData(Grade.Press, 1, "x")]
    [InlineData(Grade.Relay, 1, "x")]
    [InlineData(Grade.Primary, 1, "")]
    public void A_grade_is_that_of_a_source_known_by_then(Grade grade, int days, string counted)
    {
        Source Of(string id, Grade of) => new() { Id = id, Publisher = id, Title = id, Date = Day, DateBasis = DateBasis.Stamp, Grade = of };
        var plain = Commitment("x", Usd(10));
        var told = plain with { Revisions = [plain.Revisions[0] with { Sources = ["relay"] }, new() { AsOf = Day.AddDays(1), Sources = ["press"] }] };
        Assert.Equal(counted, Counted(SumOf.Commitments, new() { Grades = These(grade) }, Day.AddDays(days), told, Of("relay", Grade.Relay), Of("press", Grade.Press)));
    }

    [Theory]
    [InlineData(null, Role.Customer, "d")]
    [InlineData("a", Role.Customer, "d")]
    [InlineData("b", Role.Customer, "")]
    [InlineData(null, Role.Lender, "")]
    public void A_role_is_that_of_the_company_asked_for_or_of_any(string? company, Role role, string counted) => Assert.Equal(counted,
        Counted(SumOf.Deals, new() { Companies = company is null ? null : These(company), Roles = These(role) }, null, Deal("d", Usd(10))));
}
