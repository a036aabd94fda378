using System.Globalization;

namespace Outlay;

/// <summary>An amount as people write and look for it: <c>38B 38bn 38 billion</c>.</summary>
internal static class AmountWords
{
    private static readonly (decimal Unit, string[] Names)[] Units =
        [(1_000_000_000_000, ["T", "tn", " trillion"]), (1_000_000_000, ["B", "bn", " billion"]), (1_000_000, ["M", "mn", " million"])];

    /// <summary>Of all amounts that the records have ever had.</summary>
    public static string Of(IEnumerable<IAgreement> records) => string.Join(' ', records.SelectMany(record => record.Revisions)
        .Where(revision => revision.Amount is { IsKnown: true }).SelectMany(revision => NumbersIn(revision.Amount!.Value.Value)).Distinct().SelectMany(Of));

    private static IEnumerable<decimal> NumbersIn(Amount amount) =>
        new[] { amount.Value, amount.Low, amount.High }.OfType<decimal>().Concat((amount.Tranches ?? []).SelectMany(tranche => NumbersIn(tranche.Amount)));

    private static IEnumerable<string> Of(decimal number) =>
        from unit in Units.Where(unit => number >= unit.Unit).Take(1)
        let count = (number / unit.Unit).ToString("0.###", CultureInfo.InvariantCulture)
        from name in unit.Names
        select count + name;
}
