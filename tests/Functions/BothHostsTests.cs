using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Cli.Hosting;

namespace Outlay.Tests;

/// <summary>What keeps the functions true on the Kestrel host and on the genuine one.</summary>
public sealed partial class BothHostsTests
{
    private static readonly IReadOnlyList<FunctionRoute> Functions = FunctionRoute.In(typeof(Composition).Assembly.GetTypes());

    public static TheoryData<string> Names => [.. Functions.Select(function => function.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_function_takes_and_returns_what_both_hosts_know(string name)
    {
        var method = Named(name).Method;
        Assert.Contains(method.ReturnType, (Type[])[typeof(Task<IResult>), typeof(IResult)]);
        Assert.All(method.GetParameters(), parameter =>
            Assert.Contains(parameter.ParameterType, (Type[])[typeof(HttpRequest), typeof(string), typeof(CancellationToken)]));
        Assert.Single(method.GetParameters(), parameter => parameter.ParameterType == typeof(HttpRequest));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_parameters_of_a_route_are_plain_and_all_taken(string name)
    {
        var function = Named(name);
        var inRoute = Parameters().Matches(function.Route).Select(match => match.Groups[1].Value.TrimStart('*')).ToList();
        Assert.All(inRoute, parameter => Assert.Matches("^[a-z][A-Za-z]*$", parameter));
        Assert.Equal(inRoute, function.Method.GetParameters().Where(parameter => parameter.ParameterType == typeof(string)).Select(parameter => parameter.Name));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_function_answers_get_head_and_options_to_anybody(string name)
    {
        var function = Named(name);
        Assert.Equal(function.Route == "mcp" ? ["GET", "HEAD", "OPTIONS", "POST", "DELETE"] : (string[])["GET", "HEAD", "OPTIONS"], function.Methods);
        var trigger = function.Method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().Single();
        Assert.Equal(AuthorizationLevel.Anonymous, trigger.AuthLevel);
        Assert.Equal(function.Route.ToLowerInvariant(), function.Route);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_function_is_named_by_its_method_and_lies_in_the_file_of_its_class(string name)
    {
        var method = Named(name).Method;
        Assert.Equal(method.Name, name);
        Assert.EndsWith("Functions", method.DeclaringType!.Name, StringComparison.Ordinal);
        Assert.Equal("Outlay.Functions", method.DeclaringType.Namespace);
        Assert.True(File.Exists(Path.Combine(Repository.Root, "api", "Functions", method.DeclaringType.Name + ".cs")), method.DeclaringType.Name);
    }

    [Fact]
    public void No_two_routes_match_the_same_path()
    {
        var pairs = Functions.SelectMany((one, i) => Functions.Skip(i + 1), (one, other) => (one, other)).ToList();
        Assert.DoesNotContain(pairs, pair => RoutePattern.Meet(pair.one.Route, pair.other.Route));
    }

    [Theory]
    [InlineData("deals/{id}", "deals/search", true)]
    [InlineData("deals/{id}", "Deals/{slug}", true)]
    [InlineData("{any}/latest", "deals/{id}", true)]
    [InlineData("pages/{*path}", "pages/a/b", true)]
    [InlineData("pages/{*path}", "pages", true)]
    [InlineData("{*path}", "deals/{id}/revisions", true)]
    [InlineData("deals", "deals/{id}", false)]
    [InlineData("deals/{id}", "briefs/{id}", false)]
    [InlineData("deals/{id}/revisions", "deals/{id}/parts", false)]
    [InlineData("pages/{*path}", "page", false)]
    public void Routes_meet_where_one_path_fits_both(string one, string other, bool meet)
    {
        Assert.Equal(meet, RoutePattern.Meet(one, other));
        Assert.Equal(meet, RoutePattern.Meet(other, one));
    }

    [Fact]
    public void No_route_begins_as_the_host_s_own_do() =>
        Assert.DoesNotContain(Functions, function => function.Route.Split('/')[0] is "admin" or "runtime");

    [Fact]
    public void The_contract_reaches_every_function() =>
        Assert.Equal(
            Functions.Select(function => function.Name).Order(StringComparer.Ordinal),
            Samples.Lists.Keys.Concat(Samples.Feeds.Keys).Append("AnswerAssistant").Concat(Samples.Others.Keys).Concat(Samples.Files.Keys).Concat(Samples.OfNow.Keys).Concat(Samples.Pages.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void Both_projects_take_the_packages_of_the_api_from_one_list()
    {
        var shared = Packages("api/packages.props");
        Assert.NotEmpty(shared);
        Assert.Contains("packages.props", Imports("api/Outlay.Api.csproj"));
        Assert.Contains("../api/packages.props", Imports("cli/Outlay.Cli.csproj"));
        Assert.All(Packages("api/Outlay.Api.csproj"), package => Assert.Matches("^Microsoft.Azure.Functions.Worker|OpenTelemetry", package));
        Assert.Empty(Packages("cli/Outlay.Cli.csproj").Intersect(shared));
    }

    [Fact]
    public void The_function_app_needs_nothing_of_the_command_line()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "api"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !BuildOutput().IsMatch(file)).ToList();
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file => CommandLine().IsMatch(File.ReadAllText(file)));
    }

    [Fact]
    public void Functions_name_the_worker_s_namespace_themselves() =>
        Assert.All(Functions.Select(function => function.Method.DeclaringType!.Name).Distinct(), name => Assert.Contains(
            "using Microsoft.Azure.Functions.Worker;", File.ReadAllText(Path.Combine(Repository.Root, "api", "Functions", name + ".cs")), StringComparison.Ordinal));

    private static FunctionRoute Named(string name) => Functions.Single(function => function.Name == name);

    private static List<string> Packages(string project) => Attributes(project, "PackageReference", "Include");

    private static List<string> Imports(string project) => Attributes(project, "Import", "Project");

    private static List<string> Attributes(string project, string element, string attribute) =>
        [.. XDocument.Load(Path.Combine(Repository.Root, project)).Descendants(element).Select(found => found.Attribute(attribute)!.Value)];

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"\b(Outlay\.)?Cli\.")]
    private static partial Regex CommandLine();
}
