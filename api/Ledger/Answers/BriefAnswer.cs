using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>A brief in a list.</summary>
public record BriefAnswer(string Id, string Title, DateOnly Date, string Summary, IReadOnlyList<string> Tags, DateOnly AsOf)
{
    public static BriefAnswer Of(Brief brief) => new(brief.Id, brief.Title, brief.Date, brief.Summary, brief.Tags, brief.AsOf);
}

/// <summary>A brief to read.</summary>
/// <param name="Html">The body, without the title: safe to put into a page.</param>
public sealed record BriefPage(BriefAnswer Brief, [property: JsonPropertyOrder(1)] string Html) : BriefAnswer(Brief)
{
    [JsonIgnore]
    public BriefAnswer Brief { get; } = Brief;
}
