namespace Outlay.Cli.Content.Rules;

/// <summary>The wholes that a record is in.</summary>
internal static class Lineage
{
    /// <summary>The record's whole, the whole of that, and so on; ends with a record that has none, or with the first one met again.</summary>
    public static List<string> Of(string id, Dictionary<string, string?> wholes)
    {
        List<string> path = [];
        for (var whole = wholes.GetValueOrDefault(id); whole is not null; whole = wholes.GetValueOrDefault(whole))
        {
            var met = whole == id || path.Contains(whole);
            path.Add(whole);
            if (met) break;
        }
        return path;
    }
}
