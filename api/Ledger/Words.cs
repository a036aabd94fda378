using System.Text.Json;

namespace Outlay;

/// <summary>The words that the enumerations are written as, in content and in answers: <c>chip-supply</c>, <c>in-talks</c>.</summary>
public static class Words
{
    public static string Of<T>(T value) where T : struct, Enum => In<T>.ByValue[value];

    /// <summary>All words of one enumeration, in its own order.</summary>
    public static IReadOnlyCollection<string> All<T>() where T : struct, Enum => In<T>.ByValue.Values;

    public static bool TryParse<T>(string word, out T value) where T : struct, Enum => In<T>.ByWord.TryGetValue(word, out value);

    /// <summary>As a label reads: <c>letter-of-intent</c> is "Letter of intent".</summary>
    public static string Label(string word)
    {
        var text = Spelled(word.Split('-', ' '));
        return text.Length is 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>What a metric measures, as it is said: <c>users-weekly</c> is "weekly users". The data has the noun first.</summary>
    public static string OfMeasure(string name)
    {
        var parts = name.Split('-');
        if (!parts.Skip(1).Any(Qualifies)) return Spelled(parts);
        return Spelled([.. parts.Skip(1).Where(Qualifies), .. parts.Skip(1).Where(part => !Qualifies(part)), parts[0]]);
    }

    private static bool Qualifies(string part) => part is "daily" or "weekly" or "monthly" or "paying" or "prospective";

    private static string Spelled(IEnumerable<string> parts) => string.Join(' ', parts.Select(part => part switch
    {
        "ipo" or "ai" or "mcp" => part.ToUpperInvariant(),
        "openai" => "OpenAI",
        _ => part,
    }));

    private static class In<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> ByWord = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
