namespace Outlay.Cli.Content.Rules;

/// <summary>What a figure may be.</summary>
/// <param name="Noun">What problems call it.</param>
/// <param name="Decimals">How far it goes: money to the cent.</param>
/// <param name="Least">Of what is not zero; a smaller one has most likely lost its zeros.</param>
/// <param name="Smaller">How to say what is smaller all the same.</param>
internal sealed record FigureKind(string Noun, int Decimals, bool MayBeNegative = false, decimal Least = 0, string Smaller = "")
{
    /// <summary>In whole units of any currency: reports speak of millions and more.</summary>
    private const decimal LeastMoney = 1_000_000;

    private const string AtMost = "of one below 1000000 write value: 1000000 with bound: at-most, and the sum itself in the note";

    /// <summary>What somebody promises or pays.</summary>
    public static readonly FigureKind Money = new("an amount", 2, Least: LeastMoney, Smaller: AtMost);

    /// <summary>What of that goes in one year, which may be a rest.</summary>
    public static readonly FigureKind OneYear = new("an amount", 2);

    /// <summary>Money that a company reports; a result may be a loss.</summary>
    public static readonly FigureKind Result = new("a figure", 2, MayBeNegative: true, LeastMoney, AtMost + "; the name of a price says so, as 'share-price' or 'cost-per-token'");

    /// <summary>Money for one of something; earnings per share may be a loss.</summary>
    public static readonly FigureKind Price = new("a figure", 6, MayBeNegative: true);

    /// <summary>People, power.</summary>
    public static readonly FigureKind Count = new("a figure", 6);

    /// <summary>Percent; growth may be decline.</summary>
    public static readonly FigureKind Share = new("a figure", 6, MayBeNegative: true);

    public bool IsTooSmall(decimal? figure) => figure is { } value && value != 0 && Math.Abs(value) < Least;
}
