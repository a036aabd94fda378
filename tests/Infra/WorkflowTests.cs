using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>The workflows on GitHub: their form, and that they can do no more than they need.</summary>
public sealed partial class WorkflowTests
{
    private const string Validate = """
        const { validateWorkflow } = require('@action-validator/core');
        const read = require('node:fs').readFileSync;
        console.log(JSON.stringify(process.argv.slice(1).map(file => validateWorkflow(read(file, 'utf8')).errors)));
        """;

    private static readonly string Folder = Path.Combine(Repository.Root, ".github", "workflows");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file))];

    [Fact]
    public async Task The_workflows_have_the_form_that_GitHub_asks_for()
    {
        var errors = await ErrorsAsync([.. Directory.EnumerateFiles(Folder)]);

        Assert.All(errors, found => Assert.Equal("[]", found!.ToJsonString()));
    }

    [Fact]
    public async Task A_workflow_without_that_form_is_told()
    {
        var broken = Path.Combine(Directory.CreateTempSubdirectory("outlay-workflow-").FullName, "broken.yml");
        await File.WriteAllTextAsync(broken, "on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    stepz: []\n", TestContext.Current.CancellationToken);

        Assert.NotEqual("[]", Assert.Single(await ErrorsAsync([broken]))!.ToJsonString());
    }

    [Theory, MemberData(nameof(Names))]
    public void An_action_is_named_by_its_commit_and_says_its_version(string name) =>
        Assert.All(Uses().Matches(Text(name)), use => Assert.Matches(@"^(\./\.github/workflows/\S+|[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$", use.Groups[1].Value));

    [Theory, MemberData(nameof(Names))]
    public void A_job_may_read_the_repository_and_at_most_ask_who_it_is(string name)
    {
        var workflow = YamlTree.Read("..", ".github", "workflows", name);

        Assert.Equal("{}", workflow["permissions"]!.ToJsonString());
        Assert.All(workflow["jobs"]!.AsObject(), job => Assert.All(job.Value!["permissions"]!.AsObject(), permission =>
            Assert.Contains($"{permission.Key}: {permission.Value}", (string[])["contents: read", "id-token: write"])));
    }

    [Theory, MemberData(nameof(Names))]
    public void No_workflow_has_a_secret_or_leaves_a_token_behind(string name)
    {
        Assert.DoesNotMatch(@"secrets\s*[.\[:]", Text(name));
        Assert.Equal(Checkout().Count(Text(name)), Regex.Count(Text(name), "persist-credentials: false"));
    }

    [Theory, MemberData(nameof(Names))]
    public void What_others_write_is_in_no_script(string name) =>
        Assert.All(YamlTree.Read("..", ".github", "workflows", name)["jobs"]!.AsObject().SelectMany(job => job.Value!["steps"]?.AsArray() ?? []),
            step => Assert.DoesNotContain("${{", step!["run"]?.ToString() ?? ""));

    [Fact]
    public void A_deployment_is_told_every_setting_with_the_value_that_it_has_by_default()
    {
        var settings = YamlTree.Read("..", ".github", "workflows", "deploy.yml")["jobs"]!["deploy"]!["env"]!.AsObject();
        var read = Setting().Matches(File.ReadAllText(Path.Combine(Repository.Root, "infra", "main.bicepparam")));

        Assert.NotEmpty(read);
        Assert.All(read, setting => Assert.Equal(
            $"${{{{ vars.{setting.Groups[1].Value} || '{setting.Groups[2].Value}' }}}}", settings[setting.Groups[1].Value]?.ToString()));
    }

    [Fact]
    public void A_deployment_waits_for_everything_that_a_change_has_to_pass()
    {
        var jobs = YamlTree.Read("..", ".github", "workflows", "deploy.yml")["jobs"]!;
        var ci = Text("ci.yml");

        Assert.Null(jobs["deploy"]!["environment"]);
        Assert.Equal(("ci", "./.github/workflows/ci.yml"), (jobs["deploy"]!["needs"]!.ToString(), jobs["ci"]!["uses"]!.ToString()));
        Assert.All((string[])[".ci/run", "dotnet publish api", "--api func", "*ContractTests", "npm audit", "--vulnerable"], step => Assert.Contains(step, ci));
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static async Task<JsonArray> ErrorsAsync(string[] files)
    {
        var packages = new NodePackages(Path.Combine(Repository.Root, "tests", "npm"), "the tools of the tests");
        Assert.Null(await packages.InstallAsync(null, TestContext.Current.CancellationToken));
        var said = await new Command("node").WithArguments(["--eval", Validate, .. files]).WithWorkingDirectory(Path.GetDirectoryName(packages.Modules)!)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(said.StandardOutput)!.AsArray();
    }

    [GeneratedRegex(@"^\s*(?:- )?uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"uses: actions/checkout@")]
    private static partial Regex Checkout();

    [GeneratedRegex(@"readEnvironmentVariable\(\s*'(OUTLAY_[A-Z_]+)',\s*'([^']*)'\s*\)")]
    private static partial Regex Setting();
}
