namespace Outlay.Http;

internal sealed class SourceListing() : Listing<Source, Source>(
    (_, source) => source,
    new Table<Source, Source>(source => [source], Columns),
    new("id", source => source.Id),
    new("date", source => source.Date),
    new("publisher", source => source.Publisher.ToLowerInvariant()))
{
    private static IReadOnlyList<Column<Source>> Columns =>
    [
        new("id", source => source.Id),
        new("publisher", source => source.Publisher),
        new("title", source => source.Title),
        new("titleBasis", source => source.TitleBasis),
        new("url", source => source.Url),
        new("date", source => source.Date),
        new("dateBasis", source => source.DateBasis),
        new("grade", source => source.Grade),
        new("archivedUrl", source => source.ArchivedUrl),
        new("accessed", source => source.Accessed),
    ];
}
