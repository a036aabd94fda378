namespace Outlay;

/// <summary>A brief in a list.</summary>
public record BriefAnswer(string Id, string Title, DateOnly Date, string Summary, IReadOnlyList<string> Tags, DateOnly AsOf)
{
    public static BriefAnswer Of(Brief brief) => new(brief.Id, brief.Title, brief.Date, brief.Summary, brief.Tags, brief.AsOf);
}
