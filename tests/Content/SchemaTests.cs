using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using Outlay.Cli.Content;

namespace Outlay.Tests;

public sealed class SchemaTests
{
    private static readonly Dictionary<string, string> Schemas = new()
    {
        ["companies.yaml"] = "companies.json",
        ["sources.yaml"] = "sources.json",
        ["disputes.yaml"] = "disputes.json",
        ["deals"] = "deal.json",
        ["commitments"] = "commitment.json",
        ["metrics"] = "metrics.json",
        ["briefs"] = "brief.json",
        ["pages"] = "page.json",
    };

    [Fact]
    public void The_schemas_on_disk_are_what_the_types_say()
    {
        var onDisk = Directory.GetFiles(Path.Combine(Repository.Content, "schema")).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        Assert.True(ContentSchema.Files.OrderBy(file => file.Key).SequenceEqual(onDisk.OrderBy(file => file.Key)),
            "The types have changed: run 'dotnet run --project cli -- schema'.");
    }

    [Fact]
    public async Task Every_file_of_the_content_keeps_to_its_schema()
    {
        foreach (var file in ContentFile.In(Repository.Content))
            Assert.Empty((await ErrorsAsync(Path.GetRelativePath(Repository.Content, file.Path), await File.ReadAllTextAsync(file.Path, Cancellation)))
                .Select(error => $"{file.Name}: {error}"));
    }

    [Fact]
    public void A_schema_that_a_file_names_to_editors_is_its_own()
    {
        var named = ContentFile.In(Repository.Content).Select(file => (file, line: File.ReadLines(file.Path).First()))
            .Where(pair => pair.line.StartsWith("# yaml-language-server:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, pair =>
        {
            var folders = Path.GetRelativePath(Repository.Content, pair.file.Path).Split('/');
            Assert.Equal($"# yaml-language-server: $schema={(folders.Length > 1 ? "../" : "")}schema/{Schemas[folders[0]]}", pair.line);
        });
    }

    [Fact]
    public async Task Content_without_a_problem_keeps_to_the_schemas()
    {
        foreach (var file in TestContent.Files) Assert.Empty(await ErrorsAsync(file, TestContent.Text(file)));
    }

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "status: signed", "staus: signed")]
    [InlineData("deals/alpha-beta.yaml", "status: in-talks", "status: intalks")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity\n", "")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title:")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: two")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: June 2025")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "10B")]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1000000000, currency: USDD }")]
    [InlineData("deals/alpha-round.yaml", "start: \"2025\"", "start: 2025-q1")]
    [InlineData("commitments/com-alpha-beta.yaml", "firm: true", "form: true")]
    [InlineData("metrics/alpha.yaml", "period: \"2025\"", "period: 2025-q5")]
    [InlineData("metrics/alpha.yaml", "unit: USD", "unit: dollars")]
    [InlineData("companies.yaml", "country: US", "country: USA")]
    [InlineData("disputes.yaml", "value: { value: 60000000, currency: USD }", "value: [60]")]
    [InlineData("briefs/first.md", "title: The first brief\n", "id: first\n")]
    [InlineData("pages/editing.md", "section: about", "section: other")]
    [InlineData("pages/editing.md", "order: 1", "order: first")]
    public async Task A_schema_refuses_what_check_refuses(string file, string words, string others)
    {
        using var content = new TestContent();
        Assert.NotEmpty(content.Edit(file, words, others).Problems());
        Assert.NotEmpty(await ErrorsAsync(file, await File.ReadAllTextAsync(Path.Combine(content.Folder, file), Cancellation)));
    }

    [Theory]
    [InlineData("deals/alpha-round.yaml", "start: \"2025\"", "start: 2025")]
    [InlineData("deals/alpha-round.yaml", "stakePercent: 20", "stakePercent: unknown")]
    [InlineData("deals/alpha-round.yaml", "termYears: 2", "schedule: unknown")]
    [InlineData("metrics/alpha.yaml", "period: \"2025\"", "period: 2025-q3")]
    [InlineData("disputes.yaml", "value: { value: 60000000, currency: USD }", "value: 2025-06-01")]
    [InlineData("companies.yaml", "country: US", "ids: { ticker: ALPH }")]
    public async Task A_schema_takes_every_way_of_writing(string file, string words, string others) =>
        Assert.Empty(await ErrorsAsync(file, TestContent.Text(file).Replace(words, others, StringComparison.Ordinal)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<IEnumerable<string>> ErrorsAsync(string file, string text)
    {
        var schema = await JsonSchema.FromJsonAsync(ContentSchema.Files[Schemas[file.Split('/')[0]]], Cancellation);
        var yaml = file.EndsWith(".md", StringComparison.Ordinal) ? text.Split("---\n")[1] : text;
        var root = YamlReader.Read(file, yaml, 0, new Report());
        return schema.Validate(AsEditorsRead(root!)!.ToJsonString()).Select(Said);
    }

    private static string Said(ValidationError error) => $"{error.Path}: {error.Kind}";

    /// <summary>By YAML's core schema: plain words may be numbers, flags or nothing; dates are texts.</summary>
    private static JsonNode? AsEditorsRead(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, AsEditorsRead(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(AsEditorsRead)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Text: "true" or "false" } flag => flag.Text == "true",
        YamlScalar scalar => ScalarReader.Claimed(scalar),
        _ => throw new NotSupportedException(),
    };
}
