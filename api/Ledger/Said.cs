using System.Text.Json;

namespace Outlay;

/// <summary>What a record or a revision says, field by field, as it is written.</summary>
internal static class Said
{
    // What a revision says of itself alone. R1.
    private static readonly string[] Own = ["firstRecorded", "event", "note", "sources"];

    public static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, value!.GetType(), LedgerJson.Options);

    public static byte[] Text(IRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, record.GetType(), LedgerJson.Options);

    public static Dictionary<string, JsonElement> Fields<T>(T value, params string[] without) =>
        Json(value).EnumerateObject().Where(field => !without.Contains(field.Name)).ToDictionary(field => field.Name, field => field.Value);

    public static Dictionary<string, JsonElement> Where(Dictionary<string, JsonElement> fields, Func<string, bool> name) =>
        fields.Where(field => name(field.Key)).ToDictionary();

    /// <summary>What holds after a revision: what it says, and of what held before that which it leaves out.</summary>
    public static Dictionary<string, JsonElement> Held(Dictionary<string, JsonElement> before, Dictionary<string, JsonElement> said) =>
        Where(said, name => !Own.Contains(name)).Concat(before.Where(field => !said.ContainsKey(field.Key))).ToDictionary();
}
