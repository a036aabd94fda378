using System.Globalization;
using System.Text.Json.Nodes;
using Outlay.Http;

namespace Outlay.OpenApi;

/// <summary>What a parameter takes, asked of the parameter itself: a value that is none makes it say which are.</summary>
internal static class ParameterSchemas
{
    private const string NoValue = "\u0001";

    public static JsonObject Of(Parameter parameter, Ledger ledger)
    {
        var one = OfValue(parameter.ValueType, AllowedBy(parameter, ledger));
        if (parameter.TakesSeveral) return new() { ["type"] = "array", ["items"] = one };
        if (Default(parameter) is { } value) one["default"] = value;
        return one;
    }

    private static IReadOnlyList<string>? AllowedBy(Parameter parameter, Ledger ledger) =>
        parameter.Read([NoValue], ledger).Mistakes is [{ Allowed: { Count: > 0 } allowed }, ..] ? allowed : null;

    private static JsonObject OfValue(Type type, IReadOnlyList<string>? allowed) => allowed switch
    {
        _ when type == typeof(bool) => ScalarSchemas.Of(type)!,
        [var range] when range.Split("..") is [var least, var most] => Range(type, least, most),
        not null => ScalarSchemas.OfWords(allowed),
        _ when type == typeof(decimal) => new() { ["type"] = "number", ["minimum"] = 0 },
        _ => ScalarSchemas.Of(type) ?? new() { ["type"] = "string" },
    };

    private static JsonObject Range(Type type, string least, string most)
    {
        var schema = ScalarSchemas.Of(type)!;
        if (least is not "") schema["minimum"] = int.Parse(least, CultureInfo.InvariantCulture);
        if (most is not "") schema["maximum"] = int.Parse(most, CultureInfo.InvariantCulture);
        return schema;
    }

    private static JsonValue? Default(Parameter parameter) => parameter.Default switch
    {
        int number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        Enum word => JsonValue.Create(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString())),
        _ => null,
    };
}
