using System.Globalization;
using Outlay.Briefs;
using Outlay.Briefs.Figures;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>Values as people read them in a page.</summary>
internal static class Reading
{
    private static readonly Format AllDigits = new() { MostDigits = 28 };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>letter-of-intent</c> and its value alike are "Letter of intent".</summary>
    public static string Label(object word) => Words.Label(ValueFormatters.Of(word));

    /// <summary>What a dispute is about: <c>stakePercent</c> is "the stake".</summary>
    public static string Field(string field) => field switch
    {
        "asOf" => "the date",
        "capacityGw" => "the capacity",
        "stakePercent" => "the stake",
        "termYears" => "the term",
        "note" => "the circumstances",
        _ => $"the {field}",
    };

    /// <summary><c>2025-12-31</c> is "31 Dec 2025", <c>2025-q3</c> is "Q3 2025".</summary>
    public static string Period(Period period) =>
        period.Day is { } day ? ShortDay(day) : period.Quarter is { } quarter ? $"Q{quarter} {period.Year}" : period.ToString();

    public static string Start(StartDate start) => start.IsYear ? start.ToString() : ShortDay(start.Day);

    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <param name="amount">An answer, a record or an interval.</param>
    public static string Amount(object amount) => amount switch
    {
        MoneyAnswer money => Amount(new(money.Low, money.High, money.Approximate), money.Currency),
        Outlay.Amount stated => Amount(stated.Interval, stated.CurrencyOfAll),
        MetricAnswer metric => Amount(new(metric.Low, metric.High, metric.Approximate), metric.Unit),
        EdgeMoney edge => Amount(edge.Total, edge.Currency),
        IAmount drawn => Amount(drawn.Interval, drawn.Currency),
        ScheduledYear year => Amount(year.Amount),
        _ => throw new ArgumentException($"A {amount?.GetType().Name ?? "null"} is no amount."),
    };

    /// <summary>With every digit that is known: a page about a record is where others look it up.</summary>
    public static string Amount(Interval interval, string? unit) => FigureWords.OfAmount(interval, unit, AllDigits);

    /// <summary>A ratio in the digits that briefs give it, so that one number reads alike wherever it stands.</summary>
    public static string Times(Interval ratio) => FigureWords.Of(QuantityValue.Of(ratio, QuantityValue.Times), Format.Default);
}
