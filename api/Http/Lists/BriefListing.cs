namespace Outlay.Http;

internal sealed class BriefListing() : Listing<Brief, BriefAnswer>(
    (_, brief) => BriefAnswer.Of(brief),
    new Table<BriefAnswer, BriefAnswer>(brief => [brief], Columns),
    new("id", brief => brief.Id),
    new("date", brief => brief.Date),
    new("title", brief => brief.Title.ToLowerInvariant()))
{
    private static IReadOnlyList<Column<BriefAnswer>> Columns =>
    [
        new("id", brief => brief.Id),
        new("title", brief => brief.Title),
        new("date", brief => brief.Date),
        new("summary", brief => brief.Summary),
        new("tags", brief => brief.Tags),
        new("asOf", brief => brief.AsOf),
    ];
}
