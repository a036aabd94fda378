using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Outlay.Cli.Hosting;

/// <summary>A function that answers HTTP, as its attributes declare it.</summary>
/// <param name="Methods">In capitals, in the order of the declaration.</param>
/// <param name="Route">Without the prefix of <c>host.json</c>.</param>
public sealed record FunctionRoute(string Name, IReadOnlyList<string> Methods, string Route, MethodInfo Method)
{
    /// <summary>The functions of some classes in the order in which the genuine host tries them: by name, ignoring case.</summary>
    /// <exception cref="InvalidOperationException">Two have one name, or a route that the genuine host refuses.</exception>
    public static IReadOnlyList<FunctionRoute> In(IEnumerable<Type> types)
    {
        var routes = types
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(Of).OfType<FunctionRoute>()
            .OrderBy(route => route.Name, StringComparer.OrdinalIgnoreCase).ToList();
        Refuse(routes.Where((route, i) => i > 0 && Same(route.Name, routes[i - 1].Name)), "has the name of another function");
        Refuse(routes.Where(route => Reserved(route.Route)), "begins with a segment that the Functions host keeps for itself");
        return routes;
    }

    /// <summary>As <c>func start</c> prints it.</summary>
    /// <param name="api">Ends with a slash.</param>
    public string Describe(Uri api) => $"{Name}: [{string.Join(',', Methods)}] {api}{Route}";

    private static FunctionRoute? Of(MethodInfo method)
    {
        var trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).SingleOrDefault(found => found is not null);
        return trigger is not null && method.GetCustomAttribute<FunctionAttribute>() is { } function
            ? new(function.Name, [.. (trigger.Methods ?? []).Select(verb => verb.ToUpperInvariant())], trigger.Route ?? function.Name, method)
            : null;
    }

    private static void Refuse(IEnumerable<FunctionRoute> routes, string why)
    {
        if (routes.FirstOrDefault() is { } route) throw new InvalidOperationException($"{route.Name} ({route.Route}) {why}");
    }

    private static bool Reserved(string route) => route.Split('/')[0] is var first && (Same(first, "admin") || Same(first, "runtime"));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
