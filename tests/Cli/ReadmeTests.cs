using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Outlay.Cli;
using Outlay.Cli.Hosting;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>What the documents for people say is so.</summary>
public sealed partial class ReadmeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string Readme = Read("README.md");

    public static TheoryData<string> Commands => [.. Documents().SelectMany(text => Found(Command(), text)).Distinct()];

    public static TheoryData<string> Routes => [.. FirstColumn("The API")];

    public static TheoryData<string> Files => [.. Found(Link(), Readme), .. FirstColumn("How it is laid out")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_is_told_exists(string arguments)
    {
        var parsed = CommandLine.Create().Parse(arguments);

        Assert.Empty(parsed.Errors);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_route_that_is_told_exists(string route) =>
        Assert.Contains(FunctionRoute.In(typeof(Composition).Assembly.GetTypes()), function => function.Route == route);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_told_of_exists(string path) => Assert.True(Path.Exists(In(path)), path);

    [Fact]
    public async Task The_answer_that_is_shown_is_the_APIs_own()
    {
        var address = Assert.Single(Found(Curl(), Readme));
        using var shown = JsonDocument.Parse(Assert.Single(Found(Json(), Readme)));

        var answer = await api.Client.JsonAsync(address);

        AssertShows(answer, shown.RootElement, "$");
    }

    [Fact]
    public void The_versions_that_are_asked_for_are_those_that_are_built_for()
    {
        var framework = XDocument.Load(In("Directory.Build.props")).Descendants("TargetFramework").Single().Value;
        using var package = JsonDocument.Parse(Read("cli/package.json"));

        Assert.Contains($".NET {framework["net".Length..].Replace(".0", "")} SDK", Readme);
        Assert.Contains($"Node {NodeRuntime.OldestMajor} or later", Readme);
        Assert.Equal($">={NodeRuntime.OldestMajor}", package.RootElement.GetProperty("engines").Text("node"));
    }

    // What is shown may be shortened by members of objects, but by nothing else.
    private static void AssertShows(JsonElement answer, JsonElement shown, string at)
    {
        Assert.Equal(answer.ValueKind, shown.ValueKind);
        if (shown.ValueKind == JsonValueKind.Object)
            foreach (var member in shown.EnumerateObject()) AssertShows(answer.GetProperty(member.Name), member.Value, $"{at}.{member.Name}");
        else if (shown.ValueKind == JsonValueKind.Array)
            foreach (var (inAnswer, inShown) in answer.EnumerateArray().Zip(shown.EnumerateArray())) AssertShows(inAnswer, inShown, at + "[]");
        if (shown.ValueKind == JsonValueKind.Array) Assert.Equal(answer.GetArrayLength(), shown.GetArrayLength());
        else if (shown.ValueKind != JsonValueKind.Object) Assert.True(answer.GetRawText() == shown.GetRawText(), $"{at} is {answer.GetRawText()}");
    }

    private static IEnumerable<string> FirstColumn(string section)
    {
        var text = Readme.Split("\n## ").Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal));
        return Found(Row(), text).SelectMany(cell => Found(Code(), cell));
    }

    private static IEnumerable<string> Documents() => ((string[])["README.md", "CONTRIBUTING.md", "SECURITY.md", "infra/README.md"]).Select(Read);

    private static IEnumerable<string> Found(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Groups[1].Value);

    private static string Read(string path) => File.ReadAllText(In(path));

    private static string In(string path) => Path.Combine(Repository.Root, path);

    [GeneratedRegex(@"dotnet run --project cli(?: -- ([^`\n]+))?")]
    private static partial Regex Command();

    [GeneratedRegex(@"^\| (`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?!https?:)([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"curl 'http://localhost:7071/api/([^']+)'")]
    private static partial Regex Curl();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
