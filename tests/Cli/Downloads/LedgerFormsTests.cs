using System.Text.Json;
using Microsoft.Data.Sqlite;
using Outlay.Cli.Downloads;
using Outlay.Store;

namespace Outlay.Tests;

public sealed partial class LedgerFormsTests : IDisposable
{
    private static readonly PublishedLedger Real = Published(ContentLedger.Read());

    private static readonly string[] Linked =
    [
        "deal_parties.company", "deal_parties.deal", "deal_revisions.deal", "deal_revision_sources.deal", "deal_revision_sources.source", "commitments.payer",
        "commitments.payee", "commitments.deal", "commitments.part_of", "commitment_revision_sources.commitment", "metrics.company", "claims.dispute",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("outlay-files-");

    public static TheoryData<string> Names => [.. LedgerForms.All.Select(form => form.Name)];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, MemberData(nameof(Names))]
    public void The_same_ledger_makes_the_same_bytes(string name) =>
        Assert.Equal(File.ReadAllBytes(Write(Real, name, "one")), File.ReadAllBytes(Write(Published(ContentLedger.Read()), name, "other")));

    [Theory, MemberData(nameof(Names))]
    public void A_ledger_without_records_has_files_too(string name) => Assert.True(File.Exists(Write(Published(new LedgerBuilder().Build()), name)));

    [Fact]
    public void Json_holds_every_record_as_it_is_kept()
    {
        var records = JsonSerializer.Deserialize<LedgerRecords>(File.ReadAllText(Write(Real, "ledger.json")), LedgerJson.Options);
        Assert.Equal(Text(Real.Ledger.Records), Text(records));
    }

    [Fact]
    public void Lines_hold_every_record_with_its_type_and_say_how_many()
    {
        var lines = File.ReadAllLines(Write(Real, "ledger.ndjson"));
        Assert.Equal(RecordTable.All.Sum(table => table.Of(Real.Ledger.Records).Count), lines.Length);
        var deal = Assert.Single(lines, line => line.StartsWith("""{"type":"deal","id":"openai-amazon-equity",""", StringComparison.Ordinal));
        var read = JsonSerializer.Deserialize<Deal>(deal, LedgerJson.Options);
        Assert.Equal(Text(Real.Ledger.Deals.Find("openai-amazon-equity")), Text(read));
    }

    [Fact]
    public void Sqlite_keeps_its_references_and_its_pages()
    {
        using var database = Open(Real);
        Assert.Empty(Rows(database, "PRAGMA foreign_key_check"));
        Assert.Equal(["ok"], Rows(database, "PRAGMA integrity_check"));
        Assert.NotEmpty(Rows(database, "SELECT 1 FROM sqlite_master, pragma_foreign_key_list(name) WHERE type = 'table'"));
    }

    [Theory]
    [InlineData("companies"), InlineData("sources"), InlineData("deals"), InlineData("commitments"), InlineData("metrics"), InlineData("disputes"), InlineData("briefs")]
    public void Sqlite_holds_every_record(string table) => Assert.Equal(
        RecordTable.All.Single(kept => kept.Name.Equals(table, StringComparison.OrdinalIgnoreCase)).Of(Real.Ledger.Records).Select(record => record.Id),
        Rows(Open(Real), $"SELECT id FROM {table} ORDER BY id"));

    [Fact]
    public void Sqlite_says_what_holds_now_and_what_held_then()
    {
        using var database = Open(Real);
        Assert.Equal(["in-talks|talked|2025-12-16"], Rows(database,
            "SELECT status, class, as_of FROM deal_revisions WHERE deal = 'openai-amazon-equity' AND as_of <= '2025-12-20' ORDER BY as_of DESC LIMIT 1"));
        var view = Real.Ledger.AsOf();
        Assert.Equal(
            view.Deals.Select(known => $"{known.Record.Id}|{Words.Of(known.State.Status)}|{known.State.AsOf:yyyy-MM-dd}"),
            Rows(database, "SELECT id, status, as_of FROM current_deals ORDER BY id"));
        Assert.Equal(
            view.Commitments.Select(known => $"{known.Record.Id}|{known.State.Amount?.Interval.Low:0}|{known.State.Amount?.Interval.High:0}"),
            Rows(database, "SELECT id, low, high FROM current_commitments ORDER BY id"));
    }

    [Fact]
    public void Sqlite_counts_the_money_of_a_deal_once()
    {
        var money = DealAnswer.Of(Real.Ledger.AsOf(), Real.Ledger.AsOf().Deal("openai-amazon-equity")!).Money;
        Assert.Equal(money.Select(one => $"{one.Class}|{one.Low:0}|{one.High:0}"),
            Rows(Open(Real), "SELECT class, low, high FROM deal_money WHERE deal = 'openai-amazon-equity'"));
    }

    [Theory]
    [InlineData("trainium", "amazon-openai-talks")]
    [InlineData("stargate", "stargate-us")]
    public void Sqlite_finds_by_words(string word, string id) =>
        Assert.Contains(id, Rows(Open(Real), $"SELECT id FROM search WHERE search MATCH '{word}' ORDER BY rank"));

    [Theory]
    [InlineData("oracle"), InlineData("stargate capacity"), InlineData("amazon*")]
    public void Sqlite_finds_as_much_in_its_texts_as_in_their_index(string words)
    {
        using var database = Open(Real);
        Assert.NotEmpty(Rows(database, $"SELECT highlight(search, 2, '<', '>') FROM search WHERE search MATCH '{words}'"));
        Assert.Empty(Rows(database, $"SELECT 1 FROM search s JOIN texts t ON t.number = s.rowid WHERE s.search MATCH '{words}' AND (t.id, t.title) IS NOT (s.id, s.title)"));
        Assert.Equal(Rows(database, "SELECT count(*) FROM texts"), Rows(database, "SELECT count(*) FROM search"));
    }

    /// <summary>Datasette shows a search box over a table that a full-text table names as its content, and a link for a reference of one column.</summary>
    [Fact]
    public void Sqlite_is_as_Datasette_looks_at_it()
    {
        using var database = Open(Real);
        var content = Rows(database, "SELECT sql FROM sqlite_master WHERE name = 'search'").Select(sql => ContentOf().Match(sql).Groups[1].Value);
        Assert.Equal(["texts"], content);
        Assert.Equal(["table"], Rows(database, "SELECT type FROM sqlite_master WHERE name = 'texts'"));
        var linked = Rows(database, """
            SELECT m.name || '.' || f."from" FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
            GROUP BY m.name, f.id HAVING count(*) = 1
            """);
        Assert.Empty(Linked.Except(linked));
    }

    [Fact]
    public void The_dictionary_tells_every_table_column_and_view()
    {
        using var database = Open(Real);
        var told = Rows(database, "SELECT \"table\", \"column\" FROM dictionary WHERE description <> ''");
        var there = Rows(database, "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'search%' AND m.name NOT IN ('dictionary', 'about')")
            .Concat(Rows(database, "SELECT name || '|' FROM sqlite_master WHERE type IN ('table', 'view') AND substr(name, 1, 7) <> 'search_' AND name NOT LIKE 'sqlite%' AND name NOT IN ('dictionary', 'about')"));
        Assert.Equal(there.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sqlite_says_what_it_is_of() => Assert.Equal(
        ["content_hash|" + Real.ContentHash, "licence|CC-BY-4.0", "published_at|2026-11-26T12:00:00.0000000Z", "version|7"],
        Rows(Open(Real), "SELECT name, value FROM about ORDER BY name"));

    [Fact]
    public void An_amount_keeps_its_cents() => Assert.Equal(["10000000000.01|"],
        Rows(Open(Published(SyntheticLedger.Of())), "SELECT low, high FROM deal_revisions WHERE deal = 'd1' AND low IS NOT NULL ORDER BY as_of LIMIT 1"));

    [Fact]
    public void The_data_package_tells_every_file_and_every_column()
    {
        var of = Real with { Files = [.. LedgerForms.All.SkipLast(1).Select(form => new LedgerFile(form.Name, form.MediaType, 1, 2, "abc"))] };
        using var package = JsonDocument.Parse(File.ReadAllBytes(Write(of, "datapackage.json")));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.Text("path"));
        Assert.Equal(of.Files.Select(file => file.Name), resources.Keys);
        Assert.All(resources.Values, resource => Assert.Equal(("sha256:abc", 2), (resource.Text("hash"), resource.GetProperty("bytes").GetInt32())));
        foreach (var name in (string[])["deals.csv", "commitments.csv"])
            Assert.Equal(File.ReadLines(Write(Real, name)).First(),
                string.Join(',', resources[name].GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.Text("name"))));
    }

    [System.Text.RegularExpressions.GeneratedRegex("VIRTUAL TABLE.+USING FTS5.+content=\"([^\"]+)\"", System.Text.RegularExpressions.RegexOptions.IgnoreCase)]
    private static partial System.Text.RegularExpressions.Regex ContentOf();

    private static PublishedLedger Published(Ledger ledger) =>
        new(ledger, 7, new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero), StoredLedger.Of(ledger).ContentHash);

    private string Write(PublishedLedger of, string name, string into = "files")
    {
        var path = Path.Combine(folder.CreateSubdirectory(into).FullName, name);
        LedgerForms.All.Single(form => form.Name == name).Write(of, path);
        return path;
    }

    private SqliteConnection Open(PublishedLedger of)
    {
        var database = new SqliteConnection($"Data Source={Write(of, "ledger.sqlite", Guid.NewGuid().ToString())};Mode=ReadOnly;Pooling=false");
        database.Open();
        return database;
    }

    private static List<string> Rows(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, LedgerJson.Options);
}
