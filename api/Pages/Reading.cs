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
    public static string Label(object word)
    {
        var text = ValueFormatters.Of(word).Replace('-', ' ');
        if (text is "ipo" or "ai lab") return text.Replace("ipo", "IPO").Replace("ai", "AI");
        return text.Length is 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
    }

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
}
