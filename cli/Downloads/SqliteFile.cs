using System.Globalization;
using Microsoft.Data.Sqlite;
using Outlay.Store;

namespace Outlay.Cli.Downloads;

/// <summary>
/// The whole ledger as a SQLite database: a table for each kind of record and each of its lists, foreign keys between them, views of
/// what holds now, a full-text table, and a dictionary of all columns.
/// </summary>
internal static class SqliteFile
{
    /// <summary>The same texts that the API searches.</summary>
    private static readonly SqliteTable Texts = SqliteTable.Of<(int Number, SearchDocument Of)>(
        "texts", "What can be searched: the words of each record that stands. Full text is in search.", "number",
        ledger => SearchDocument.In(ledger).Index().Select(document => (document.Index + 1, document.Item)),
    [
        new("number", "INTEGER", "The rowid in search.", row => row.Number),
        new("type", "TEXT", "deal, commitment, company, brief, guide or source.", row => row.Of.Type),
        new("id", "TEXT", "The record's id.", row => row.Of.Id),
        new("title", "TEXT", "Title or name.", row => row.Of.Title),
        new("text", "TEXT", "Everything else, one text a line.", row => string.Join('\n', row.Of.Fields.Skip(1).Select(field => field.Text))),
    ]);

    public static readonly IReadOnlyList<SqliteTable> Tables =
        [.. RecordTables.First, .. AgreementTables.Deals, .. AgreementTables.Commitments, .. RecordTables.Last, Texts];

    private static readonly IReadOnlyList<(string Name, string Description, string Sql)> Views =
    [
        ("current_deals", "Each deal that stands, in its last state. Its money is in deal_money, since commitments may state it.", Current("deal")),
        ("current_commitments", "Each commitment that stands, in its last state.", Current("commitment")),
        ("current_metrics", "Each metric that stands, with its last figure.",
            "SELECT m.*, r.as_of, r.low, r.high, r.approximate, r.note FROM metrics m JOIN metric_revisions r ON r.metric = m.id "
            + "WHERE m.withdrawn_on IS NULL AND r.as_of = (SELECT max(as_of) FROM metric_revisions WHERE metric = m.id)"),
    ];

    // Beside its content, and named in it, as Datasette looks for what can be searched:
    // https://docs.datasette.io/en/stable/full_text_search.html
    private const string FullText =
        "CREATE VIRTUAL TABLE search USING fts5 (type UNINDEXED, id UNINDEXED, title, text, content=\"texts\", content_rowid=\"number\", tokenize=\"unicode61 remove_diacritics 2\"); "
        + "INSERT INTO search (search) VALUES ('rebuild')";

    /// <returns>The rows of all tables but the dictionary.</returns>
    public static int Write(PublishedLedger of, string path)
    {
        // Without a pool the file is closed when the connection is.
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = false }.ConnectionString);
        database.Open();
        // Nobody reads it while it is written, and whatever comes of a crash is thrown away.
        database.Run("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA encoding = 'UTF-8'");
        using var transaction = database.BeginTransaction();
        foreach (var table in Tables) database.Run(table.Sql);
        var rows = Tables.Sum(table => database.Insert(table.Name, table.Columns.Count, table.Rows(of.Ledger)));
        foreach (var view in Views) database.Run($"CREATE VIEW {view.Name} AS {view.Sql}");
        database.Run(FullText);
        WriteAbout(database, of);
        transaction.Commit();
        return rows;
    }

    private static string Current(string one) =>
        $"SELECT d.*, r.as_of, r.status, r.class, r.event, r.currency, r.low, r.high, r.approximate, r.stake_percent, r.start, r.term_years, "
        + $"r.capacity_gw, r.effective, r.note AS reported FROM {one}s d JOIN {one}_revisions r ON r.{one} = d.id "
        + $"WHERE d.withdrawn_on IS NULL AND r.as_of = (SELECT max(as_of) FROM {one}_revisions WHERE {one} = d.id)";

    private static void WriteAbout(SqliteConnection database, PublishedLedger of)
    {
        database.Run("CREATE TABLE dictionary (\"table\" TEXT NOT NULL, \"column\" TEXT NOT NULL, type TEXT NOT NULL, description TEXT NOT NULL, PRIMARY KEY (\"table\", \"column\"))");
        database.Insert("dictionary", 4, Tables.SelectMany(table => table.Columns.Prepend(("", "TABLE", table.Description)), (table, column) =>
            (IEnumerable<object?>)[table.Name, column.Item1, column.Item2.TrimEnd('?'), column.Item3])
            .Concat(Views.Select(view => (IEnumerable<object?>)[view.Name, "", "VIEW", view.Description]))
            .Append(["search", "", "FTS5", "Full text of texts: WHERE search MATCH 'oracle capacity' ORDER BY rank."]));
        database.Run("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
        database.Insert("about", 2,
        [
            ["version", of.Version.ToString(CultureInfo.InvariantCulture)],
            ["published_at", of.PublishedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)],
            ["content_hash", of.ContentHash],
            ["licence", DataPackage.Licence],
        ]);
    }

    private static void Run(this SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static int Insert(this SqliteConnection database, string table, int columns, IEnumerable<IEnumerable<object?>> rows)
    {
        using var command = database.CreateCommand();
        var parameters = Enumerable.Range(0, columns).Select(i => command.Parameters.Add($"${i}", SqliteType.Text)).ToList();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
        var count = 0;
        foreach (var row in rows)
        {
            foreach (var (parameter, value) in parameters.Zip(row))
            {
                parameter.ResetSqliteType();
                parameter.Value = value ?? DBNull.Value;
            }
            count += command.ExecuteNonQuery();
        }
        return count;
    }
}
