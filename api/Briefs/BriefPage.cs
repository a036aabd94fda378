using System.Text.Json.Serialization;

namespace Outlay.Briefs;

/// <summary>A brief as <c>briefs/{slug}</c> answers it.</summary>
public sealed record BriefPage : BriefAnswer
{
    private readonly RenderedBrief rendered;

    public BriefPage(Brief brief, RenderedBrief rendered) : base(Of(brief)) => this.rendered = rendered;

    /// <summary>The body, without the title: safe to put into a page.</summary>
    [JsonPropertyOrder(1)]
    public string Html => rendered.Html;

    /// <summary>Its headings, in order.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Heading> Contents => rendered.Contents;

    /// <summary>Its numbers in order of the text, each with what it rests on.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<RenderedFigure> Figures => rendered.Figures;

    /// <summary>What its figures are taken from, each record once, in order of first use.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<CitedRecord> Records => rendered.Records;

    /// <summary>What those records rest on, in order of first use.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<SourceAnswer> Sources => rendered.Sources;
}
