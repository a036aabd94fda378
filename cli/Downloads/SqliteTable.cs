using System.Globalization;
using System.Text.Json;

namespace Outlay.Cli.Downloads;

/// <summary>A column of <c>ledger.sqlite</c>.</summary>
/// <param name="Type"><c>TEXT</c>, <c>INTEGER</c> or <c>NUMERIC</c>; a <c>?</c> after it where there may be no value.</param>
/// <param name="Value">A text, a number, a flag, a date, a word of an enumeration, or an object for its JSON.</param>
/// <param name="References">The table whose <c>id</c> it holds.</param>
internal sealed record SqliteColumn<T>(string Name, string Type, string Description, Func<T, object?> Value, string? References = null);

/// <summary>A table of <c>ledger.sqlite</c>, and the rows that a ledger fills it with.</summary>
/// <param name="Columns">Name, type as in <see cref="SqliteColumn{T}"/>, and description.</param>
/// <param name="Sql">The statement that makes it.</param>
internal sealed record SqliteTable(
    string Name, string Description, IReadOnlyList<(string Name, string Type, string Description)> Columns, string Sql,
    Func<Ledger, IEnumerable<IEnumerable<object?>>> Rows)
{
    /// <param name="key">The columns of its primary key, with commas.</param>
    /// <param name="constraint">Foreign keys over several columns.</param>
    public static SqliteTable Of<T>(
        string name, string description, string key, Func<Ledger, IEnumerable<T>> rows, IReadOnlyList<SqliteColumn<T>> columns, string? constraint = null) =>
        new(name, description, [.. columns.Select(column => (column.Name, column.Type, column.Description))],
            $"CREATE TABLE {name} (\n  {string.Join(",\n  ", columns.Select(Declared).Append($"PRIMARY KEY ({key})").Concat(constraint is null ? [] : [constraint]))}\n)",
            ledger => rows(ledger).Select(row => columns.Select(column => Value(column.Value(row)))));

    // Deferred, since a part may stand before its whole.
    private static string Declared<T>(SqliteColumn<T> column) =>
        $"{column.Name} {column.Type.TrimEnd('?')}{(column.Type.EndsWith('?') ? "" : " NOT NULL")}"
        + (column.References is { } table ? $" REFERENCES {table} (id) DEFERRABLE INITIALLY DEFERRED" : "");

    private static object? Value(object? value) => value switch
    {
        null => null,
        string or int or long => value,
        bool flag => flag ? 1 : 0,
        Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        StartDate or Period => value.ToString(),
        // SQLite has no decimals: whole numbers are exact, others as exact as a double.
        decimal number when decimal.IsInteger(number) && Math.Abs(number) < long.MaxValue => (long)number,
        decimal number => (double)number,
        _ => JsonSerializer.Serialize(value, value.GetType(), LedgerJson.Options),
    };
}
