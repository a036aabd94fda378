namespace Outlay.Cli.Content.Rules;

/// <summary>A figure is one value with a bound, or a range, and of a size that can be meant. R3.</summary>
internal static class AmountForm
{
    /// <summary>A million times what the world produces in a year, in US dollars.</summary>
    private const decimal MostMoney = 1_000_000_000_000_000_000m;

    public static void Check(Amount amount, FigureKind kind, Place place, Report report)
    {
        if (report.IsSound(place.Node)) Alternatives(amount, kind, place, report);
        Figure(amount.Value, place["value"]);
        Figure(amount.Low, place["low"]);
        Figure(amount.High, place["high"]);

        void Figure(decimal? figure, Place at)
        {
            if (figure is not { } value) return;
            if (value < 0 && !kind.MayBeNegative) report.Add(at, $"{value} is below zero");
            // What adds up to it, or is compared with it, may well be right.
            else if (kind.IsTooSmall(value)) report.Broken(at, MissingZeros.Of(value, kind));
            else if (Math.Abs(value) > MostMoney) report.Add(at, $"{value} is larger than anything can be; write whole units, not cents");
            else if (decimal.Round(value, kind.Decimals) != value) report.Add(at, $"{value} has more than {kind.Decimals} decimals");
        }
    }

    private static void Alternatives(Amount amount, FigureKind kind, Place place, Report report)
    {
        var noun = kind.Noun;
        var isRange = amount.Low is not null || amount.High is not null;
        if (amount is { Value: null, Tranches: null } && !isRange)
            report.Add(place, $"{noun} needs a value, or low and high"
                + (noun == FigureKind.Money.Noun ? ", or tranches; leave it out where nobody has said how much" : ""));
        if (amount is { Value: not null, Tranches: not null }) report.Add(place["value"], "an amount has a value or tranches, not both");
        if (isRange && amount.Value is not null) report.Add(place["value"], $"{noun} has a value or a range, not both");
        if (isRange && amount.Tranches is not null) report.Add(place["low"], "an amount has a range or tranches, not both");
        if (isRange) Range(amount, kind, place, report);
    }

    private static void Range(Amount amount, FigureKind kind, Place place, Report report)
    {
        if (amount.High is null) report.Add(place["low"], "a range needs a high end too; for 'more than' write value with bound: at-least");
        if (amount.Low is null) report.Add(place["high"], "a range needs a low end too; for 'up to' write value with bound: at-most");
        if (amount.Low > amount.High && !kind.IsTooSmall(amount.High)) report.Add(place["low"], $"the low end, {amount.Low}, is above the high end, {amount.High}");
        if (amount.Bound is not (null or Bound.About)) report.Add(place["bound"], "a range is its own bound: leave the bound out, or write about");
    }
}
