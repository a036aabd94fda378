using System.Text.Json.Serialization.Metadata;

namespace Outlay.Cli.Content.Rules;

/// <summary>A claim speaks of a field that its record has, in a value that could stand there, and says who says so. R2.</summary>
internal static class DisputeRules
{
    private static readonly string[] NotDisputed = ["id", "aliases", "withdrawn", "revisions", "sources", "tags", "firstRecorded"];

    public static void Check(Review review)
    {
        foreach (var dispute in review.Draft.Disputes)
        {
            var record = dispute.Record;
            if (record.Records.Count == 0) review.Report.Add(dispute.Place["records"], "a dispute is about at least one record");
            if (record.Claims.Count == 0) review.Report.Add(dispute.Place["claims"], "a dispute has at least one claim");
            FieldOf(review, Subject(record), record.Field, dispute.Place["field"]);
            for (var i = 0; i < record.Claims.Count; i++) Claim(review, dispute, record.Claims[i], dispute.Place["claims"][i]);
        }
    }

    /// <summary>The record that a claim speaks of.</summary>
    public static string? Subject(Dispute dispute, Claim? claim = null) => claim?.Record ?? (dispute.Records is [var first, ..] ? first : null);

    private static void Claim(Review review, Located<Dispute> dispute, Claim claim, Place place)
    {
        if (claim.Sources.Count == 0) review.Report.Add(place["sources"], "a claim needs at least one source");
        // What the claim does not say itself, the dispute says, and is told about.
        var at = claim.Field is not null ? place["field"] : claim.Record is not null ? place["record"] : dispute.Place["field"];
        var field = FieldOf(review, Subject(dispute.Record, claim), claim.Field ?? dispute.Record.Field, at);
        if (field is not null && claim.Value is { } value && Wrong(field, value) is { } wrong) review.Report.Add(place["value"], wrong);
    }

    /// <returns><c>null</c> where the record has no such field, which is then said, or where there is no such record.</returns>
    private static JsonPropertyInfo? FieldOf(Review review, string? id, string field, Place place)
    {
        if (id is null || review.Disputable.Find(id)?.Record is not { } record) return null;
        var fields = FieldsOf(record);
        if (fields.FirstOrDefault(known => known.Name == field) is { } found) return found;
        var choice = Wording.Choice(field, [.. fields.Select(known => known.Name)]);
        review.Report.Add(place, $"'{field}' is no field of '{id}' that can be disputed{choice}");
        return null;
    }

    private static List<JsonPropertyInfo> FieldsOf(IRecord record) =>
        [.. Shape.KeysOf(record is Metric ? typeof(MetricRevision) : typeof(Revision)).Concat(Shape.KeysOf(record.GetType()))
            .Where(field => !NotDisputed.Contains(field.Name)).DistinctBy(field => field.Name)];

    private static string? Wrong(JsonPropertyInfo field, ClaimValue value)
    {
        var type = Shape.Unwrap(field.PropertyType).Type;
        var isFigure = field.DeclaringType == typeof(MetricRevision) && type == typeof(decimal);
        return value switch
        {
            { Amount: not null } => type == typeof(Amount) || isFigure ? null : $"'{field.Name}' is not an amount",
            { Number: not null } when type == typeof(Amount) => $"'{field.Name}' is not a number: write {{ value: …, currency: … }}",
            { Number: not null } => type == typeof(decimal) ? null : $"'{field.Name}' is not a number",
            { Text: { } text } when type.IsEnum => Shape.WordsOf(type).Contains(text) ? null
                : $"'{text}' is no {field.Name}{Wording.Choice(text, Shape.WordsOf(type))}",
            { Text: { } text } when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? null
                : $"'{text}' is no date: write it as 2025-12-31",
            _ => type != typeof(Amount) && type != typeof(decimal) ? null
                : $"'{field.Name}' is not a word: write what the source says in 'text'",
        };
    }
}
