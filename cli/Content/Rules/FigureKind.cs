namespace Outlay.Cli.Content.Rules;

/// <summary>What a figure may be.</summary>
/// <param name="Noun">What problems call it.</param>
/// <param name="Decimals">How far it goes: money to the cent.</param>
internal sealed record FigureKind(string Noun, int Decimals, bool MayBeNegative = false)
{
    /// <summary>What somebody promises or pays.</summary>
    public static readonly FigureKind Money = new("an amount", 2);

    /// <summary>Money that a company reports; a result may be a loss.</summary>
    public static readonly FigureKind Result = new("a figure", 2, MayBeNegative: true);

    /// <summary>People, power.</summary>
    public static readonly FigureKind Count = new("a figure", 6);

    /// <summary>Percent; growth may be decline.</summary>
    public static readonly FigureKind Share = new("a figure", 6, MayBeNegative: true);
}
