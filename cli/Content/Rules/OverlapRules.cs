namespace Outlay.Cli.Content.Rules;

/// <summary>Records that overlap share some of their money: neither is the other, nor all inside it. R7.</summary>
internal static class OverlapRules
{
    public static void Check(Review review)
    {
        var wholes = review.Agreements.DistinctBy(agreement => agreement.Record.Id)
            .ToDictionary(agreement => agreement.Record.Id, agreement => agreement.Record.PartOf);
        foreach (var (record, place) in review.Agreements)
            for (var i = 0; i < record.Overlaps.Count; i++)
                if (Wrong(record.Id, record.Overlaps[i], wholes) is { } wrong) review.Report.Add(place["overlaps"][i], wrong);
    }

    private static string? Wrong(string id, string other, Dictionary<string, string?> wholes) =>
        other == id ? "a record does not overlap itself"
        : Lineage.Of(id, wholes).Contains(other) ? $"this record is inside '{other}' by partOf: what is inside a record does not overlap it"
        : Lineage.Of(other, wholes).Contains(id) ? $"'{other}' is inside this record by partOf: what is inside a record does not overlap it"
        : null;
}
