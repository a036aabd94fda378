namespace Outlay.Cli.Content.Rules;

/// <summary>What content has to keep to beyond its shape, each rule in a place of its own.</summary>
internal static class ContentRules
{
    private static readonly IReadOnlyList<Action<Review>> All =
    [
        IdRules.Check, FileRules.Check, ReferenceRules.Check, RevisionRules.Check, AmountRules.Check, CurrencyRules.Check,
        ScheduleRules.Check, TermRules.Check, PartRules.Check, OverlapRules.Check, PartyRules.Check, MoneyOnceRules.Check,
        DisputeRules.Check, GradeRules.Check, MetricRules.Check, DirectoryRules.Check, SourceRules.Check, DateRules.Check, DocumentRules.Check, SafetyRules.Check, LooseNumberRules.Check,
        LinkRules.Check, MarkupRules.Check, SizeRules.Check,
    ];

    public static void Check(Review review)
    {
        foreach (var rule in All) rule(review);
    }
}
