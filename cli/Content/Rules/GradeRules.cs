using System.Text.Json;

namespace Outlay.Cli.Content.Rules;

/// <summary>The state follows the better grade: what contradicts it stands as a claim only where it has no better source. R2.</summary>
internal static class GradeRules
{
    public static void Check(Review review)
    {
        foreach (var dispute in review.Draft.Disputes)
            for (var i = 0; i < dispute.Record.Claims.Count; i++) Claim(review, dispute.Record, dispute.Record.Claims[i], dispute.Place["claims"][i]);
    }

    private static void Claim(Review review, Dispute dispute, Claim claim, Place place)
    {
        if (claim.Value is not { } value || !review.Report.IsSound(place["value"].Node) || DisputeRules.Subject(dispute, claim) is not { } id) return;
        if (Stated(review.Disputable.Find(id)?.Record, claim.Field ?? dispute.Field, claim.Date) is not { } stated || Agree(value, stated.Value)) return;
        if (Best(review, claim.Sources) is { } better && Best(review, stated.Sources) is { } grade && better < grade)
            review.Report.Add(place["sources"],
                $"this is {Words.Of(better)}, and what '{id}' says by {claim.Date:yyyy-MM-dd} is {Words.Of(grade)}: the state follows the better grade, so make a revision of it");
    }

    /// <summary>What the record says in the field by a day, and according to whom; <c>null</c> where it says nothing.</summary>
    private static (JsonElement Value, IReadOnlyList<string> Sources)? Stated(IRecord? record, string field, DateOnly day) => record switch
    {
        IAgreement agreement => Last(agreement.Revisions.Where(revision => revision.AsOf <= day), revision => revision.Sources, field),
        Metric metric => Last(metric.Revisions.Where(revision => revision.AsOf <= day), revision => revision.Sources, field),
        _ => null,
    };

    private static (JsonElement, IReadOnlyList<string>)? Last<T>(IEnumerable<T> revisions, Func<T, IReadOnlyList<string>> sources, string field)
    {
        foreach (var revision in revisions.Reverse())
        {
            var said = Said.Json(revision);
            if (typeof(T) == typeof(MetricRevision) && MetricRules.FigureKeys.Contains(field)) return (said, sources(revision));
            if (said.TryGetProperty(field, out var value)) return (value, sources(revision));
        }
        return null;
    }

    // A metric's revision is itself the amount that it states, in the metric's unit.
    private static bool Agree(ClaimValue claimed, JsonElement stated) => AmountOf(claimed) is { } amount && stated.ValueKind == JsonValueKind.Object
        ? stated.Deserialize<Amount>(LedgerJson.Options) is { } other && other.Interval == amount.Interval
            && (other.CurrencyOfAll ?? amount.CurrencyOfAll) == (amount.CurrencyOfAll ?? other.CurrencyOfAll)
        : JsonElement.DeepEquals(Said.Json(claimed), stated);

    private static Amount? AmountOf(ClaimValue claimed) => claimed.Amount ?? (claimed.Number is { } number ? new() { Value = number } : null);

    /// <summary><c>null</c> where one of the sources is not there, or cannot be read: it may be the best of them.</summary>
    private static Grade? Best(Review review, IReadOnlyList<string> sources)
    {
        var found = sources.Select(review.Sources.Find).OfType<Name>().Where(source => review.Report.IsSound(source.Place.Node)).ToList();
        return found.Count < sources.Count ? null : found.Min(source => (Grade?)((Source)source.Record).Grade);
    }
}
