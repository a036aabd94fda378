namespace Outlay.Http;

/// <summary>A form that an answer can have.</summary>
/// <param name="Name">How <c>format=</c> names it.</param>
/// <param name="MediaType">How <c>Accept</c> names it.</param>
public sealed record Format(string Name, string MediaType)
{
    public static readonly Format Json = new("json", "application/json");
    public static readonly Format NdJson = new("ndjson", "application/x-ndjson");
    public static readonly Format Csv = new("csv", "text/csv");
    public static readonly Format Html = new("html", "text/html");
    public static readonly Format Markdown = new("markdown", "text/markdown");
    public static readonly Format Text = new("text", "text/plain");
    public static readonly Format Xml = new("xml", "application/xml");

    public static readonly Format Sqlite = new("sqlite", "application/vnd.sqlite3") { IsText = false };

    /// <summary>Whether its bytes are letters in UTF-8, which <see cref="ContentType"/> then says.</summary>
    public bool IsText { get; init; } = true;

    public string ContentType => IsText ? MediaType + "; charset=utf-8" : MediaType;
}
