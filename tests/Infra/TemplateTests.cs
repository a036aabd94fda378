using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>What the templates promise of everything that they deploy.</summary>
public sealed partial class TemplateTests
{
    private const string Group = $"/subscriptions/{Deployment.Subscription}/resourceGroups/rg-outlay/providers/";

    // What Azure takes tags on, of what is deployed here. Whatever is not among them belongs to one of them.
    private static readonly string[] WithoutTags =
    [
        "Microsoft.Authorization/roleAssignments", "Microsoft.Consumption/budgets", "Microsoft.Insights/diagnosticSettings",
        "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials", "Microsoft.Storage/storageAccounts/blobServices",
        "Microsoft.Storage/storageAccounts/blobServices/containers", "Microsoft.Storage/storageAccounts/managementPolicies",
        "Microsoft.Storage/storageAccounts/tableServices",
        "Microsoft.Web/sites/basicPublishingCredentialsPolicies", "Microsoft.Web/sites/config",
        "Microsoft.Web/staticSites/customDomains", "Microsoft.Web/staticSites/linkedBackends",
    ];

    [Fact]
    public async Task No_key_is_asked_for_or_written() =>
        Assert.DoesNotMatch(Keys(), await Deployment.TemplateAsync() + await Deployment.SnapshotAsync());

    [Fact]
    public async Task No_output_is_a_secret()
    {
        var outputs = JsonNode.Parse(await Deployment.TemplateAsync())!["outputs"]!.AsObject();

        Assert.Equal(
            ["AZURE_LOCATION", "AZURE_RESOURCE_GROUP", "OUTLAY_API_URL", "OUTLAY_PUBLISHER_CLIENT_ID", "OUTLAY_SITE_URL", "OUTLAY_STORAGE"],
            outputs.Select(output => output.Key).Order(StringComparer.Ordinal));
        Assert.All(outputs, output => Assert.Equal("string", output.Value!["type"]!.ToString()));
    }

    [Fact]
    public async Task Storage_takes_no_key_shows_nothing_in_public_and_speaks_TLS()
    {
        var accounts = await Deployment.ResourcesAsync("Microsoft.Storage/storageAccounts");

        Assert.Equal(2, accounts.Count);
        Assert.All(accounts, account =>
        {
            Assert.Equal("false", account.Text("properties.allowSharedKeyAccess"));
            Assert.Equal("false", account.Text("properties.allowBlobPublicAccess"));
            Assert.Equal("false", account.Text("properties.allowCrossTenantReplication"));
            Assert.Equal("TLS1_2", account.Text("properties.minimumTlsVersion"));
            Assert.Equal("true", account.Text("properties.supportsHttpsTrafficOnly"));
        });
        Assert.All(await Deployment.ResourcesAsync("Microsoft.Storage/storageAccounts/blobServices/containers"), container =>
            Assert.Equal("None", container.Text("properties.publicAccess")));
    }

    [Fact]
    public async Task What_is_deleted_or_overwritten_in_the_ledger_can_be_had_back()
    {
        var blobs = Assert.Single(await Deployment.ResourcesAsync("Microsoft.Storage/storageAccounts/blobServices"), service => !IsOfHost(service.Id));

        Assert.Equal("true", blobs.Text("properties.isVersioningEnabled"));
        Assert.Equal("true", blobs.Text("properties.deleteRetentionPolicy.enabled"));
        Assert.Equal("true", blobs.Text("properties.containerDeleteRetentionPolicy.enabled"));
        Assert.InRange(int.Parse(blobs.Text("properties.deleteRetentionPolicy.days")!), 7, 365);
        // And is not kept for ever.
        var rule = Assert.Single(Assert.Single(await Deployment.ResourcesAsync("Microsoft.Storage/storageAccounts/managementPolicies")).At("properties.policy.rules")!.AsArray())!;
        Assert.Equal(blobs.Text("properties.deleteRetentionPolicy.days"), rule["definition"]!["actions"]!["version"]!["delete"]!["daysAfterCreationGreaterThan"]!.ToString());
        Assert.Equal(["version"], rule["definition"]!["actions"]!.AsObject().Select(action => action.Key));
    }

    [Fact]
    public async Task The_function_app_runs_on_NET_10_as_an_identity_over_HTTPS()
    {
        var app = Assert.Single(await Deployment.ResourcesAsync("Microsoft.Web/sites"));

        Assert.Equal("dotnet-isolated", app.Text("properties.functionAppConfig.runtime.name"));
        Assert.Equal("10.0", app.Text("properties.functionAppConfig.runtime.version"));
        Assert.Equal("UserAssignedIdentity", app.Text("properties.functionAppConfig.deployment.storage.authentication.type"));
        Assert.Equal("512", app.Text("properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB"));
        Assert.Equal("5", app.Text("properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount"));
        Assert.Equal("true", app.Text("properties.httpsOnly"));
        Assert.Equal("1.2", app.Text("properties.siteConfig.minTlsVersion"));
        Assert.Equal("Disabled", app.Text("properties.siteConfig.ftpsState"));
        Assert.Equal("[\"*\"]", app.At("properties.siteConfig.cors.allowedOrigins")!.ToJsonString());
        Assert.All(await Deployment.ResourcesAsync("Microsoft.Web/sites/basicPublishingCredentialsPolicies"), policy =>
            Assert.Equal("false", policy.Text("properties.allow")));
    }

    [Fact]
    public async Task The_settings_of_the_function_app_are_addresses_and_names()
    {
        var settings = Assert.Single(await Deployment.ResourcesAsync("Microsoft.Web/sites/config"));

        Assert.Equal(
            [
                "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING", "AZURE_CLIENT_ID", "AZURE_TOKEN_CREDENTIALS",
                "AzureWebJobsDisableHomepage", "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__clientId",
                "AzureWebJobsStorage__credential", "OTEL_TRACES_SAMPLER", "OTEL_TRACES_SAMPLER_ARG", "Outlay__Site", "Outlay__Storage",
            ],
            settings.At("properties")!.AsObject().Select(setting => setting.Key).Order(StringComparer.Ordinal));
        Assert.Equal("true", settings.Text("properties.AzureWebJobsDisableHomepage"));
        Assert.Equal("managedidentity", settings.Text("properties.AzureWebJobsStorage__credential"));
        Assert.Equal("0.10", settings.Text("properties.OTEL_TRACES_SAMPLER_ARG"));
    }

    [Fact]
    public async Task The_website_has_the_function_app_as_its_backend()
    {
        var app = Assert.Single(await Deployment.ResourcesAsync("Microsoft.Web/sites"));
        var site = Assert.Single(await Deployment.ResourcesAsync("Microsoft.Web/staticSites"));
        var backend = Assert.Single(await Deployment.ResourcesAsync("Microsoft.Web/staticSites/linkedBackends"));

        Assert.Equal("Standard", site.Text("sku.name"));
        Assert.Equal(app.Id, backend.Text("properties.backendResourceId"));
        Assert.Equal(app.Text("location"), backend.Text("properties.region"));
        Assert.Equal(("api", "site"), (app.Text("tags.azd-service-name"), site.Text("tags.azd-service-name")));
    }

    [Fact]
    public async Task Telemetry_is_signed_in_to()
    {
        Assert.Equal("true", Assert.Single(await Deployment.ResourcesAsync("Microsoft.Insights/components")).Text("properties.DisableLocalAuth"));
        Assert.Equal("true", Assert.Single(await Deployment.ResourcesAsync("Microsoft.OperationalInsights/workspaces")).Text("properties.features.disableLocalAuth"));
    }

    [Fact]
    public async Task Storage_and_the_function_app_tell_the_workspace_what_happens()
    {
        var settings = await Deployment.ResourcesAsync("Microsoft.Insights/diagnosticSettings");
        var told = (await Deployment.ResourcesAsync()).Where(resource => resource.Type is "Microsoft.Web/sites"
            or "Microsoft.Storage/storageAccounts/blobServices" or "Microsoft.Storage/storageAccounts/tableServices");

        Assert.Equal(told.Select(resource => resource.Id).Order(StringComparer.Ordinal), settings.Select(setting => setting.Scope).Order(StringComparer.Ordinal));
        Assert.All(settings, setting =>
        {
            Assert.All([.. setting.At("properties.logs")!.AsArray(), .. setting.At("properties.metrics")!.AsArray()], log => Assert.True((bool)log!["enabled"]!));
            Assert.StartsWith(Group + "Microsoft.OperationalInsights/workspaces/", setting.Text("properties.workspaceId"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_resource_that_can_be_is_tagged() =>
        Assert.All(await Deployment.ResourcesAsync(), resource =>
        {
            if (WithoutTags.Contains(resource.Type)) return;
            Assert.Equal("outlay", resource.Text("tags.azd-env-name"));
            Assert.Equal("outlay", resource.Text("tags.app"));
        });

    [Fact]
    public async Task Alerts_are_on_and_reach_people()
    {
        var rules = (await Deployment.ResourcesAsync())
            .Where(resource => resource.Type is "Microsoft.Insights/scheduledQueryRules" or "Microsoft.Insights/metricAlerts").ToList();
        var people = Assert.Single(await Deployment.ResourcesAsync("Microsoft.Insights/actionGroups"));
        var test = Assert.Single(await Deployment.ResourcesAsync("Microsoft.Insights/webtests"));

        Assert.Equal(["alert-availability", "alert-failures", "alert-slowness", "alert-storage", "alert-traffic"], rules.Select(rule => rule.Name[..rule.Name.LastIndexOf('-')]).Order(StringComparer.Ordinal));
        Assert.All(rules, rule =>
        {
            Assert.Equal("true", rule.Text("properties.enabled"));
            Assert.Contains(people.Id, rule.At("properties.actions")!.ToJsonString());
            Assert.Contains("infra/README.md", rule.Text("properties.description"));
        });
        Assert.Equal(2, people.At("properties.emailReceivers")!.AsArray().Count);
        Assert.Contains("/api/health/ready", test.Text("properties.Request.RequestUrl"));
    }

    private static bool IsOfHost(string id) => id.Contains("/storageAccounts/sthost", StringComparison.Ordinal);

    [GeneratedRegex("list[A-Z]?[a-z]*Keys|listSecrets|listAccountSas|AccountKey|SharedAccessSignature|SharedAccessKey|InstrumentationKey=|password", RegexOptions.IgnoreCase)]
    private static partial Regex Keys();
}
