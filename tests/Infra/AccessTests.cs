using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>Who may do what: exactly what infra/README.md lists, each on one resource.</summary>
public sealed partial class AccessTests
{
    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = "Storage Blob Data Reader",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["76199698-9eea-4c19-bc75-cec21354c6b6"] = "Storage Table Data Reader",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    private static readonly string[] Given =
    [
        "deployer | Storage Blob Data Contributor | the ledger's account",
        "deployer | Storage Table Data Contributor | the ledger's account",
        "function app | Monitoring Metrics Publisher | Application Insights",
        "function app | Storage Blob Data Owner | the host's account",
        "function app | Storage Blob Data Reader | the ledger's account",
        "function app | Storage Table Data Reader | the ledger's account",
        "publisher | Storage Blob Data Contributor | the ledger's account",
        "publisher | Storage Table Data Contributor | the ledger's account",
    ];

    [Fact]
    public async Task Exactly_these_roles_are_given()
    {
        var assignments = await Deployment.ResourcesAsync("Microsoft.Authorization/roleAssignments");

        Assert.Equal(Given, assignments.Select(Said).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_role_is_wider_than_one_resource()
    {
        var resources = (await Deployment.ResourcesAsync()).ToDictionary(resource => resource.Id, resource => resource.Type);
        var assignments = await Deployment.ResourcesAsync("Microsoft.Authorization/roleAssignments");

        Assert.All(assignments, assignment =>
            Assert.Contains(resources[assignment.Scope], (string[])["Microsoft.Storage/storageAccounts", "Microsoft.Insights/components"]));
    }

    [Fact]
    public void The_operators_read_the_same_list()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "infra", "README.md"));
        var rows = AccessRow().Matches(readme).Select(row => $"{row.Groups[1].Value} | {row.Groups[2].Value} | {row.Groups[3].Value}");

        Assert.Equal(Given, rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_one_environment_of_one_repository_may_publish()
    {
        var federation = Assert.Single(await Deployment.ResourcesAsync("Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials"));

        Assert.Equal("repo:owner/outlay:environment:production", federation.Text("properties.subject"));
        Assert.Contains("/id-publish-", federation.Id);
    }

    private static string Said(DeployedResource assignment) =>
        $"{Who(assignment.Text("properties.principalId")!)} | {Roles[assignment.Text("properties.roleDefinitionId")!.Split('/')[^1]]} | {Where(assignment.Scope)}";

    private static string Who(string principal) =>
        principal == Deployment.Deployer ? "deployer"
        : principal.Contains("/id-api-", StringComparison.Ordinal) ? "function app"
        : principal.Contains("/id-publish-", StringComparison.Ordinal) ? "publisher" : principal;

    private static string Where(string scope) => scope.Split('/')[^1] switch
    {
        ['s', 't', 'h', 'o', 's', 't', ..] => "the host's account",
        ['s', 't', ..] when scope.Contains("/storageAccounts/", StringComparison.Ordinal) => "the ledger's account",
        ['a', 'p', 'p', 'i', '-', ..] => "Application Insights",
        _ => scope,
    };

    [GeneratedRegex(@"^\| (deployer|function app|publisher) \| ([A-Z][A-Za-z ]+) \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex AccessRow();
}
