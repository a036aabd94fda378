using System.Text.Json;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace Outlay.Pages;

/// <summary>Writes values as the API does: dates as 2025-12-16, words as <c>chip-supply</c>, numbers without an exponent.</summary>
internal sealed class ValueFormatters : IFormatterProvider, IFormatter
{
    public bool TryCreateFormatter(Type type, out IFormatter formatter)
    {
        formatter = this;
        return type.IsEnum || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(decimal) || type == typeof(bool);
    }

    public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write(Of(value!));

    public static string Of(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd"),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
        decimal number => number.ToString("0.############################"),
        bool flag => flag ? "true" : "false",
        Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
        _ => value.ToString() ?? "",
    };
}
