using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>What <c>azd up</c> goes by.</summary>
public sealed class AzdTests
{
    private static readonly JsonObject Azd = YamlTree.Read("..", "azure.yaml");

    [Fact]
    public async Task A_service_is_a_folder_here_and_a_tagged_resource_there()
    {
        var tagged = (await Deployment.ResourcesAsync()).Select(resource => (resource.Text("tags.azd-service-name"), resource.Type)).Where(tag => tag.Item1 is not null);
        var kinds = new Dictionary<string, string> { ["function"] = "Microsoft.Web/sites", ["staticwebapp"] = "Microsoft.Web/staticSites" };
        var services = Azd["services"]!.AsObject();

        Assert.Equal(
            services.Select(service => ((string?)service.Key, kinds[service.Value!["host"]!.ToString()])).Order(),
            tagged.Order());
        Assert.All(services, service => Assert.True(Directory.Exists(In(service.Value!["project"]!.ToString()))));
    }

    [Fact]
    public void A_hook_is_a_script_here_for_either_shell()
    {
        var hooks = Azd["hooks"]!.AsObject();

        Assert.Equal(["predeploy", "postdeploy"], hooks.Select(hook => hook.Key));
        Assert.All(hooks, hook =>
        {
            Assert.Equal(("sh", $"infra/hooks/{hook.Key}.sh"), Of(hook.Value!["posix"]!));
            Assert.Equal(("pwsh", $"infra/hooks/{hook.Key}.ps1"), Of(hook.Value!["windows"]!));
        });
    }

    [Fact]
    public void What_is_packaged_is_written_after_everything_is_provisioned() =>
        Assert.Equal("""[{"azd":"provision"},{"azd":"deploy --all"}]""", Azd["workflows"]!["up"]!["steps"]!.ToJsonString());

    [Fact]
    public void Every_setting_is_taken_along_to_the_pipeline() =>
        Assert.Equal(
            Regex.Matches(File.ReadAllText(In("infra/main.bicepparam")), "OUTLAY_[A-Z_]+").Select(setting => setting.Value).Order(StringComparer.Ordinal),
            Azd["pipeline"]!["variables"]!.AsArray().Select(variable => variable!.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void What_the_site_deploys_is_what_the_hook_exports()
    {
        var site = Azd["services"]!["site"]!;
        var deployed = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(In(site["project"]!.ToString()), site["dist"]!.ToString())));

        Assert.Contains($"-- export {deployed.Replace('\\', '/')} ", File.ReadAllText(In("infra/hooks/predeploy.sh")));
    }

    private static (string, string) Of(JsonNode hook)
    {
        var script = hook["run"]!.ToString();
        Assert.True(File.Exists(In(script)), script);
        if (!OperatingSystem.IsWindows() && script.EndsWith(".sh", StringComparison.Ordinal))
            Assert.True(File.GetUnixFileMode(In(script)).HasFlag(UnixFileMode.UserExecute), script);
        return (hook["shell"]!.ToString(), script);
    }

    private static string In(string path) => Path.Combine(Repository.Root, path);
}
