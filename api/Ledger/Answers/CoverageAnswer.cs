using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>A statement of money that a coverage is worked out from, in whole units of the total's currency, according to whom.</summary>
/// <param name="AsOf">The date of the last revision that was known.</param>
/// <param name="Sources">Ids of the sources of its amount, its start and its term.</param>
public sealed record CoverageInput(
    string Id, StatusClass Class, DateOnly AsOf, decimal Low, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? High,
    bool Approximate, StartDate? Start, decimal? TermYears, IReadOnlyList<string> Sources)
{
    public static CoverageInput Of(CommitmentAsOf known)
    {
        var interval = known.Money.Interval;
        return new(known.Record.Id, known.State.Class, known.State.AsOf, interval.Low, interval.High, interval.Approximate,
            known.State.Start, known.State.TermYears, SourcesOf(known));
    }

    private static IReadOnlyList<string> SourcesOf(CommitmentAsOf known)
    {
        List<string> stating = [.. known.Record.Revisions.Take(known.State.Revisions)
            .Where(revision => revision.Amount is not null || revision.Start is not null || revision.TermYears is not null || revision.Schedule is not null)
            .SelectMany(revision => revision.Sources).Distinct()];
        return stating.Count > 0 ? stating : known.State.Sources;
    }
}

/// <summary>Commitments of one kind and currency against revenue. R9.</summary>
/// <param name="Missing">Says so where no annual revenue is known, and <paramref name="InAll"/> is absent.</param>
/// <param name="Inputs">Every commitment that stands in it, counted or in a whole that is.</param>
public sealed record CoverageOfKind(
    string Kind, string Currency, Total Commitments, CoverageInAll? InAll, string? Missing, IReadOnlyList<CoverageOfYear> Years,
    Unscheduled Unscheduled, IReadOnlyList<CoverageInput> Inputs, IReadOnlyList<string>? Explanation)
{
    internal static CoverageOfKind Of(LedgerView view, Coverage coverage, IReadOnlySet<int>? years, bool explain)
    {
        var total = coverage.Commitments;
        var ids = total.Counted.Concat(total.Excluded.Where(exclusion => exclusion.Reason is ExclusionReason.PartOf or ExclusionReason.PartsExceedWhole)
            .Select(exclusion => exclusion.Id)).Order(StringComparer.Ordinal);
        return new(
            total.Kind, total.Currency, total, coverage.InAll, coverage.Missing,
            [.. coverage.Years.Where(year => years?.Contains(year.Year) != false)], coverage.Unscheduled,
            [.. ids.Select(id => CoverageInput.Of(view.Commitment(id)!))],
            explain ? CoverageExplanation.Of(view, coverage) : null);
    }

    [JsonIgnore]
    internal IEnumerable<string> Sources => Inputs.SelectMany(input => input.Sources)
        .Concat(InAll?.Revenue.Sources ?? []).Concat(Years.SelectMany(year => year.Revenue?.Sources ?? []));
}

/// <summary>What a company is to pay against its revenue, an entry a kind and currency. R9.</summary>
/// <param name="Excluded">What the question left out as being of another kind or currency.</param>
/// <param name="Sources">All that are named anywhere in the answer.</param>
public sealed record CoverageAnswer(
    CompanyName Company, IReadOnlyList<CoverageOfKind> Data, IReadOnlyList<Exclusion> Excluded, IReadOnlyList<Finding> Findings,
    IReadOnlyList<SourceAnswer> Sources, int Version, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateOnly? AsOf)
{
    /// <param name="basis">Which revenue figures may be used; <c>null</c> is reported ones alone.</param>
    /// <param name="years">The years to show; <c>null</c> is all.</param>
    public static CoverageAnswer Of(
        LedgerView view, Company company, Filter filter, IReadOnlySet<MetricBasis>? basis, IReadOnlySet<int>? years, Asked asked)
    {
        var payer = new HashSet<string>(StringComparer.Ordinal) { company.Id };
        var totals = Totals.Of(view, new(SumOf.Commitments, filter with { Payers = payer }), asked.Today);
        List<CoverageOfKind> data = [.. Coverage.Of(view, totals.All, company.Id, basis).Select(coverage => CoverageOfKind.Of(view, coverage, years, asked.Explain))];
        return new(
            CompanyName.Of(view.Ledger, company.Id), data, totals.Excluded, totals.Findings,
            SourceAnswer.Of(view.Ledger, data.SelectMany(kind => kind.Sources)), asked.Version, asked.AsOf);
    }
}
