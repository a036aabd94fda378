using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using Microsoft.Data.Sqlite;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>Runs every example of the guide to the API, and holds its output to what the guide says of it.</summary>
public sealed partial class GuideExamplesContractTests(ApiFixture api) : IClassFixture<ApiFixture>, IDisposable
{
    private const string InGuide = "http://localhost:7071/api/";

    private static readonly IReadOnlyList<(string Language, string Code, string? Output)> Examples = [.. Blocks()
        .Matches(File.ReadAllText(Path.Combine(Repository.Content, "pages", "api.md")))
        .Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Success ? match.Groups[3].Value.Trim() : null))];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("outlay-guide-");

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Count)];

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_way_that_people_take_has_an_example() => Assert.Equal(
        ["csharp", "duckdb", "duckdb", "formula", "javascript", "python", "sh", "sh", "sh", "sh", "sqlite"], Examples.Select(example => example.Language).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Numbers))]
    public async Task An_example_says_what_the_guide_says(int number)
    {
        var (language, text, output) = Examples[number];
        var code = text.Replace(InGuide, api.Client.BaseAddress!.ToString(), StringComparison.Ordinal);
        Assert.True(language is "formula" || output is not null, "The guide does not say what comes of it.");
        var said = language switch
        {
            "sh" => await RunAsync("bash", "-euo", "pipefail", "-c", code),
            "python" => await RunAsync("python3", "-c", code),
            "javascript" => await RunAsync("node", "--input-type=module", "-e", code),
            "csharp" => await RunCSharpAsync(code),
            "sqlite" => await SqliteAsync(code),
            "duckdb" => await DuckDbAsync(code),
            _ => await FormulaAsync(code),
        };
        Assert.Equal(output ?? "", said.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task How_long_an_answer_may_be_kept_is_said()
    {
        var said = Kept().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Content, "pages", "api.md"), Answers.Cancellation)).Groups[1].Value;
        using var now = await api.Client.AskAsync("deals?limit=1");
        Assert.Contains($"max-age={said},", now.Header("Cache-Control"), StringComparison.Ordinal);
        using var pinned = await api.Client.AskAsync("deals?limit=1&version=1");
        Assert.EndsWith("immutable", pinned.Header("Cache-Control"), StringComparison.Ordinal);
    }

    private Task<string> RunAsync(string program, params string[] arguments) => RunInAsync(folder.FullName, program, arguments);

    private static async Task<string> RunInAsync(string folder, string program, params string[] arguments)
    {
        var said = await new Command(program).WithArguments(arguments).WithWorkingDirectory(folder).WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Answers.Cancellation);
        Assert.True(said.IsSuccess, $"{program} ended with {said.ExitCode}: {said.StandardError}");
        return said.StandardOutput;
    }

    private async Task<string> RunCSharpAsync(string code)
    {
        var file = Path.Combine(folder.FullName, "example.cs");
        await File.WriteAllTextAsync(file, code, Answers.Cancellation);
        return await RunAsync("dotnet", "run", file);
    }

    private async Task<string> SqliteAsync(string sql)
    {
        var file = Path.Combine(folder.FullName, "ledger.sqlite");
        await File.WriteAllBytesAsync(file, await api.Client.GetByteArrayAsync("ledger.sqlite", Answers.Cancellation), Answers.Cancellation);
        await using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        await database.OpenAsync(Answers.Cancellation);
        return Rows(database, sql);
    }

    // Only the fetching is not DuckDB's own: it has an extension for that, which it would download first.
    private async Task<string> DuckDbAsync(string sql)
    {
        var packages = new NodePackages(Path.Combine(Repository.Root, "tests", "npm"), "the tools of the tests");
        Assert.Null(await packages.InstallAsync(null, Answers.Cancellation));
        var address = new Uri(Fetched().Match(sql).Groups[1].Value);
        var file = Path.Combine(folder.FullName, Path.GetFileName(address.LocalPath));
        await File.WriteAllBytesAsync(file, await api.Client.GetByteArrayAsync(address, Answers.Cancellation), Answers.Cancellation);
        const string Script = """
            import { DuckDBInstance } from '@duckdb/node-api';
            const connection = await (await DuckDBInstance.create()).connect();
            for (const row of await (await connection.run(process.argv[1])).getRows()) console.log(row.join('|'));
            """;
        return await RunInAsync(Path.GetDirectoryName(packages.Modules)!, "node", "--input-type=module", "-e", Script, sql.Replace(address.ToString(), file, StringComparison.Ordinal));
    }

    // No spreadsheet is here to be asked: the address of the formula has to answer with CSV.
    private async Task<string> FormulaAsync(string formula)
    {
        using var answer = await api.Client.GetAsync(new Uri(Formula().Match(formula).Groups[1].Value), Answers.Cancellation);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("id,title,", await answer.Content.ReadAsStringAsync(Answers.Cancellation), StringComparison.Ordinal);
        return "";
    }

    private static string Rows(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return string.Join('\n', rows);
    }

    [GeneratedRegex(@"```(\w+)\n(.*?)```(?:\s*```text\n(.*?)```)?", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("may be kept for ([0-9]+) seconds, those of a named `version` for ever")]
    private static partial Regex Kept();

    [GeneratedRegex(@"read_\w+\('([^']+)'\)")]
    private static partial Regex Fetched();

    [GeneratedRegex(@"^=IMPORTDATA\(""([^""]+)""\)\s*$")]
    private static partial Regex Formula();
}
