namespace Outlay.Cli.Content.Rules;

/// <summary>A part names its whole and how that is known, and no record is inside itself. R7.</summary>
internal static class PartRules
{
    public static void Check(Review review)
    {
        foreach (var (record, place) in review.Draft.Agreements) Basis(record, place, review.Report);
        Circles(review.Agreements.Where(agreement => agreement.Record is Deal), review.Report);
        Circles(review.Agreements.Where(agreement => agreement.Record is Commitment), review.Report);
    }

    private static void Basis(IAgreement record, Place place, Report report)
    {
        if (record.PartOf is null) WithoutWhole(record, place, report);
        else if (record.PartOfBasis is null) report.Add(place.At("partOfBasis", or: "partOf"), "a part needs 'partOfBasis': source or inference");
        else if (record is { PartOfBasis: PartOfBasis.Source, PartOfSources.Count: 0 })
            report.Add(place.At("partOfSources", or: "partOfBasis"), "which source says so? name it in 'partOfSources'");
        else if (record is { PartOfBasis: PartOfBasis.Inference, PartOfNote: null })
            report.Add(place.At("partOfNote", or: "partOfBasis"), "an inference needs 'partOfNote': why it holds");
    }

    private static void WithoutWhole(IAgreement record, Place place, Report report)
    {
        (string Key, bool IsSaid)[] keys =
        [
            ("partOfBasis", record.PartOfBasis is not null),
            ("partOfSources", record.PartOfSources.Count > 0),
            ("partOfNote", record.PartOfNote is not null),
        ];
        foreach (var (key, _) in keys.Where(key => key.IsSaid)) report.Add(place[key], $"'{key}' speaks of a whole, and 'partOf' names none");
    }

    /// <summary>Says each circle once, at its first record by id.</summary>
    private static void Circles(IEnumerable<(IAgreement Record, Place Place)> agreements, Report report)
    {
        var wholes = agreements.DistinctBy(agreement => agreement.Record.Id)
            .ToDictionary(agreement => agreement.Record.Id, agreement => agreement.Record.PartOf);
        foreach (var (record, place) in agreements.Where(agreement => agreement.Record.PartOf is not null))
        {
            var path = Lineage.Of(record.Id, wholes);
            if (path.Min(StringComparer.Ordinal) != record.Id) continue;
            report.Add(place["partOf"], path.Count == 1 ? "a record is no part of itself"
                : $"this makes a circle: '{record.Id}' is part of {string.Join(", which is part of ", path.Select(id => $"'{id}'"))}");
        }
    }
}
