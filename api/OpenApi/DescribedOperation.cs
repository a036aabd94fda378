using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.OpenApi;

/// <summary>A function with its route and the operation that it answers by, as the code itself declares them.</summary>
internal sealed record DescribedOperation(MethodInfo Method, string Route, Operation Operation)
{
    private const BindingFlags Fields = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>In the order of their routes. A function without an operation of its name is one of <see cref="OtherRoutes"/>.</summary>
    public static readonly IReadOnlyList<DescribedOperation> All = In(FunctionClasses());

    /// <inheritdoc cref="All"/>
    public static IReadOnlyList<DescribedOperation> In(params IEnumerable<Type> classes) => [.. classes
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => Of(type, method)))
        .OfType<DescribedOperation>().OrderBy(described => described.Route, StringComparer.Ordinal)];

    /// <summary>The first segment of the route: what it is about.</summary>
    public string Subject => Route.Split('/', '.')[0];

    /// <summary>The names of the parameters in the route.</summary>
    public IReadOnlyList<string> InRoute =>
        [.. Route.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => segment.Trim('{', '}'))];

    /// <summary>What a parameter means: what it says itself, or the comment of the field that holds it.</summary>
    public static string? Says(Parameter parameter) => parameter.Description ?? FunctionClasses().Append(typeof(Parameters)).Append(typeof(RequestParameters))
        .SelectMany(type => type.GetFields(Fields)).Where(field => field.GetValue(null) == (object)parameter)
        .Select(Comments.Of).FirstOrDefault(comment => comment is not null);

    private static IEnumerable<Type> FunctionClasses() =>
        typeof(DescribedOperation).Assembly.GetTypes().Where(type => type.Namespace == "Outlay.Functions" && !type.ContainsGenericParameters);

    private static DescribedOperation? Of(Type type, MethodInfo method) =>
        method.GetCustomAttribute<FunctionAttribute>() is { } function && RouteOf(method) is { } route
        && type.GetFields(Fields).Select(field => field.FieldType == typeof(Operation) ? (Operation)field.GetValue(null)! : null)
            .FirstOrDefault(operation => operation?.Function == function.Name) is { } operation
                ? new(method, route, operation) : null;

    private static string? RouteOf(MethodInfo method) => method.GetParameters().Where(parameter => parameter.ParameterType == typeof(HttpRequest))
        .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route).FirstOrDefault();
}
