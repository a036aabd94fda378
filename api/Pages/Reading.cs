using System.Globalization;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>Values as people read them in a page.</summary>
internal static class Reading
{
    private static readonly (decimal Size, string Word)[] Scales = [(1e12m, " trillion"), (1e9m, " billion"), (1e6m, " million")];

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

    public static string Amount(Interval interval, string? unit)
    {
        var about = interval.Approximate ? "about " : "";
        return interval switch
        {
            { Low: 0, High: null } => "amount not stated",
            { High: null } => $"at least {about}{Size(interval.Low, unit)}",
            { High: var high } when high == interval.Low => about + Size(interval.Low, unit),
            { Low: 0 } => $"up to {about}{Size(interval.High.Value, unit)}",
            _ => $"{about}{Size(interval.Low, unit)} to {Size(interval.High.Value, unit)}",
        };
    }

    private static string Size(decimal value, string? unit) => unit switch
    {
        "USD" => "$" + Scaled(value),
        "EUR" => "€" + Scaled(value),
        "GBP" => "£" + Scaled(value),
        "JPY" => "¥" + Scaled(value),
        "percent" => Scaled(value) + "%",
        null => Scaled(value),
        _ => $"{Scaled(value)} {unit}",
    };

    private static string Scaled(decimal value)
    {
        var (size, word) = Scales.FirstOrDefault(scale => Math.Abs(value) >= scale.Size, (1, ""));
        return (value / size).ToString("#,0.######", CultureInfo.InvariantCulture) + word;
    }
}
