namespace Outlay.Cli.Content.Rules;

/// <summary>What a sum of money may have been meant as whose zeros miss. Only who read the source can tell which.</summary>
internal static class MissingZeros
{
    private const decimal MostMeant = 10_000_000_000_000;

    private static readonly (string Word, decimal Factor)[] Units =
        [("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000)];

    public static string Of(decimal figure, FigureKind kind)
    {
        var meant = Units.Where(unit => Math.Abs(figure) * unit.Factor is var sum && sum >= kind.Least && sum < MostMeant)
            .Select(unit => $"{figure * unit.Factor:0.##} for {figure} {unit.Word}").ToList();
        var question = meant.Count > 0 ? $"; did you mean {string.Join(", or ", meant)}? " : "; ";
        return $"{figure} is less than any sum here{question}{kind.Smaller}";
    }
}
