using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>What was reported last, of all records: the news of the first page.</summary>
internal static class LatestChanges
{
    private const int Shown = 8;

    public static IReadOnlyList<LatestChange> Of(PageScope scope) =>
    [
        .. scope.LatestDeals.Where(deal => deal.Commitments.Count == 0).Take(Shown).Select(deal => Of("deals", deal))
            .Concat(scope.LatestCommitments.Take(Shown).Select(commitment => Of("commitments", commitment)))
            .OrderByDescending(change => change.AsOf).ThenBy(change => change.Id, StringComparer.Ordinal).Take(Shown),
    ];

    private static LatestChange Of(string section, AgreementAnswer record) => new(
        section, record.Id, record.Title, record.AsOf, record.Status, record.Class, History.Of(record)[0].Changes);
}
