namespace Outlay.Pages.Models;

/// <param name="Type">Of Open Graph: <c>website</c> or <c>article</c>.</param>
/// <param name="Image">Whole address of a picture of 1200 by 630.</param>
/// <param name="ImageText">What the picture says.</param>
/// <param name="Data">JSON-LD, safe inside a script element.</param>
public sealed record MetadataModel(string Type, string Image, string ImageText, string Data);
