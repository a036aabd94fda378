namespace Outlay.Briefs;

/// <summary>What has changed since, in words.</summary>
internal static class MarkWords
{
    /// <summary>All of it but the date, which follows.</summary>
    public static string Before(FigureMark mark) => mark switch
    {
        { What: FigureMarkKind.Corrected } => $"since corrected; it read {mark.Text} when published on ",
        { What: FigureMarkKind.Was } => $"{mark.Text} on ",
        { Text: null } => "no longer stated since ",
        _ => $"since revised: {mark.Text}, ",
    };
}
