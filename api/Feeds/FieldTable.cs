using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Outlay.Pages;

namespace Outlay.Feeds;

/// <summary>The fields that a change touched, with what was and what is now, as an HTML table.</summary>
/// <param name="path">Of the page of what was changed.</param>
/// <param name="version">The version that changed it.</param>
internal sealed class FieldTable(Ledger ledger, SiteAddress site, string path, int version)
{
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public string Of(IReadOnlyList<ChangedField> fields) => fields.Count == 0 ? ""
        : $"<table><tr><th>Field</th><th>Was</th><th>Is now</th></tr>{string.Concat(fields.Select(Row))}</table>";

    /// <summary>Sources with their publishers and titles, linked to where they can be read.</summary>
    public static string SourcesOf(Ledger ledger, IEnumerable<string> ids) => string.Join("; ", ids.Select(id => ledger.Sources.Resolve(id) switch
    {
        null => Encoder.Encode(id),
        { Url: { } url } source => Link(url, $"{source.Publisher}: {source.Title}"),
        var source => Encoder.Encode($"{source.Publisher}: {source.Title}"),
    }));

    // A text is told by its hash, which says nothing to people: they can read it as it was, and as it became.
    private string Row(ChangedField field) => field.Name is "markdown"
        ? $"<tr><th>text</th><td>{Pinned(version - 1)}</td><td>{Pinned(version)}</td></tr>"
        : $"<tr><th>{Encoder.Encode(field.Name)}</th><td>{Said(field.Name, field.Before)}</td><td>{Said(field.Name, field.After)}</td></tr>";

    private string Pinned(int of) => Link(site.Of(PageAddress.RootOf(of) + path), $"in version {of}");

    private string Said(string field, JsonElement? value) => value switch
    {
        null => "nothing",
        { ValueKind: JsonValueKind.String } text => Encoder.Encode(text.GetString()!),
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => List(field, [.. list.EnumerateArray().Select(item => item.GetString()!)]),
        { ValueKind: JsonValueKind.Object } money when field is "amount" or "valuation" && money.Deserialize<Amount>(LedgerJson.Options) is { } amount =>
            Encoder.Encode(Text.Of(amount.Interval, amount.CurrencyOfAll)),
        var other => Encoder.Encode(other.Value.GetRawText()),
    };

    private string List(string field, IReadOnlyList<string> items) =>
        items.Count == 0 ? "nothing" : field is "sources" ? SourcesOf(ledger, items) : Encoder.Encode(string.Join(", ", items));

    private static string Link(string address, string text) => $"<a href=\"{Encoder.Encode(address)}\">{Encoder.Encode(text)}</a>";
}
