namespace Outlay.Http;

/// <summary>A column of a list in CSV.</summary>
/// <param name="Field">The field of the record in JSON that it is a part of: with this it is selected by <c>fields</c>.</param>
/// <param name="Value">A text, a number, a date, a word of an enumeration, or several texts.</param>
public sealed record Column<TRow>(string Name, string Field, Func<TRow, object?> Value)
{
    public Column(string name, Func<TRow, object?> value) : this(name, name, value)
    {
    }
}

/// <summary>A list in CSV: the rows that each record has, and their columns.</summary>
public sealed class Table<TAnswer, TRow>(Func<TAnswer, IEnumerable<TRow>> rows, IReadOnlyList<Column<TRow>> columns) : ITable<TAnswer>
{
    public IReadOnlyList<string> Fields { get; } = [.. columns.Select(column => column.Field).Distinct()];

    IReadOnlyList<string> ITable<TAnswer>.Header(IReadOnlySet<string>? fields) => [.. Of(fields).Select(column => column.Name)];

    IEnumerable<IEnumerable<object?>> ITable<TAnswer>.Rows(TAnswer record, IReadOnlySet<string>? fields)
    {
        var chosen = Of(fields).ToList();
        return rows(record).Select(row => chosen.Select(column => column.Value(row)));
    }

    private IEnumerable<Column<TRow>> Of(IReadOnlySet<string>? fields) => columns.Where(column => fields is null || fields.Contains(column.Field));
}

internal interface ITable<in TAnswer>
{
    /// <summary>Those of the record in JSON that have a column.</summary>
    IReadOnlyList<string> Fields { get; }

    IReadOnlyList<string> Header(IReadOnlySet<string>? fields);

    IEnumerable<IEnumerable<object?>> Rows(TAnswer record, IReadOnlySet<string>? fields);
}
