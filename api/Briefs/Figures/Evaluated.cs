namespace Outlay.Briefs.Figures;

/// <summary>What a figure says as of a date, and according to what.</summary>
/// <param name="Cites">In order of first use, each record once.</param>
/// <param name="Address">Of the record, or of the question that a total answers.</param>
internal sealed record Evaluated(FigureValue Value, IReadOnlyList<Cited> Cites, string Address)
{
    /// <summary>The latest date of what it is made of.</summary>
    public DateOnly AsOf { get; } = Cites.Max(cited => cited.AsOf);

    /// <summary>Ids, in order of first use.</summary>
    public IReadOnlyList<string> Records { get; } = [.. Cites.Select(cited => cited.Record).Distinct()];

    /// <inheritdoc cref="Records"/>
    public IReadOnlyList<string> Sources { get; } = [.. Cites.SelectMany(cited => cited.Sources).Distinct()];
}

/// <summary>What a figure takes from one deal, commitment or metric.</summary>
/// <param name="AsOf">Of the revision that says it.</param>
/// <param name="Sources">Ids of that revision's sources.</param>
internal sealed record Cited(string Record, DateOnly AsOf, IReadOnlyList<string> Sources);
