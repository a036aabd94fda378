using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Outlay.Http;

/// <summary>
/// Writes rows as RFC 4180 has them, in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe before it:
/// titles come from anywhere.
/// </summary>
internal static class Csv
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        // By itself it looks for the whole line end alone.
        ShouldQuote = field => ConfigurationFunctions.ShouldQuote(field) || field.Field?.AsSpan().IndexOfAny('\r', '\n') >= 0,
    };

    public static byte[] Write(IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows)
    {
        using var bytes = new MemoryStream();
        Write(bytes, rows.Prepend(header));
        return bytes.ToArray();
    }

    /// <returns>How many rows were written.</returns>
    public static int Write(Stream to, IEnumerable<IEnumerable<object?>> rows)
    {
        var count = 0;
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = new CsvWriter(text, Form);
        foreach (var row in rows)
        {
            foreach (var field in row) csv.WriteField(Text(field));
            csv.NextRecord();
            count++;
        }
        return count;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        IEnumerable<string> several => string.Join(' ', several),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
