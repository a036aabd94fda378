using System.Globalization;
using Outlay.Pages;

namespace Outlay.Feeds;

/// <summary>A change as feeds tell it.</summary>
/// <param name="Id">A tag URI (RFC 4151), the same for ever, whatever else changes.</param>
/// <param name="Updated">When the version that made it was published.</param>
/// <param name="Html">What was, and what is now.</param>
internal sealed record FeedEntry(string Id, string Title, string Link, DateTimeOffset Updated, string Html, IReadOnlyList<string> Tags)
{
    /// <summary>The day on which ids of feeds begin to be given; those of entries have that of their version.</summary>
    public static readonly DateTimeOffset Begun = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static FeedEntry Of(Ledger ledger, int version, DateTimeOffset publishedAt, Change change, SiteAddress site)
    {
        var record = ChangedRecord.Of(ledger, change);
        var day = change.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asOf = day is null ? "" : $" as of {day}";
        return new(
            IdOf(version, publishedAt, change, day, site), $"{record.Title}: {Words.Of(change.What)}{asOf}", site.Of(record.Path), publishedAt,
            HtmlOf(ledger, record, change, asOf, new(ledger, site, record.Path, version)), [Words.Of(change.Type), Words.Of(change.What), .. record.Companies, .. record.Tags]);
    }

    /// <summary>The authority of a tag URI is a host name on a day on which it was ours.</summary>
    public static string Tag(SiteAddress site, DateTimeOffset on, string rest) =>
        $"tag:{new Uri(site.Of("/")).Host},{on.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}:{rest}";

    private static string IdOf(int version, DateTimeOffset publishedAt, Change change, string? day, SiteAddress site) => Tag(site, publishedAt, string.Join('/',
        new[] { "changes", version.ToString(CultureInfo.InvariantCulture), Words.Of(change.Type), change.Id, Words.Of(change.What), day, change.WasId }
            .OfType<string>().Select(Uri.EscapeDataString)));

    private static string HtmlOf(Ledger ledger, ChangedRecord record, Change change, string asOf, FieldTable table)
    {
        var said = change.WasId is { } was ? $"The {Words.Of(change.Type)} {was} has the id {change.Id} now." : $"The {Words.Of(change.Type)} {change.Id} was {Words.Of(change.What)}{asOf}.";
        var now = record.Now is { } sentence ? $"<p>Now: {FieldTable.Encoder.Encode(sentence)}</p>" : "";
        var sources = change.What is ChangeKind.Added && record.Sources is [_, ..] according ? $"<p>According to {FieldTable.SourcesOf(ledger, according)}</p>" : "";
        return $"<p>{FieldTable.Encoder.Encode(said)}</p>{now}{sources}{table.Of(change.Fields)}";
    }
}
