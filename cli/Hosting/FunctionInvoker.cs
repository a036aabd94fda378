using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Outlay.Cli.Hosting;

/// <summary>Calls one function for a request, the way the worker does: a new instance of its class by injection.</summary>
internal sealed class FunctionInvoker
{
    private readonly FunctionRoute route;
    private readonly ObjectFactory instance;
    private readonly MethodInvoker method;
    private readonly Func<HttpContext, object?>[] arguments;

    /// <exception cref="InvalidOperationException">The signature holds what only one of the two hosts could bind.</exception>
    public FunctionInvoker(FunctionRoute route)
    {
        this.route = route;
        if (route.Method.ReturnType != typeof(Task<IResult>) && route.Method.ReturnType != typeof(IResult))
            throw new InvalidOperationException($"{route.Name} returns neither Task<IResult> nor IResult");
        instance = ActivatorUtilities.CreateFactory(route.Method.DeclaringType!, []);
        method = MethodInvoker.Create(route.Method);
        arguments = [.. route.Method.GetParameters().Select(Argument)];
    }

    /// <summary>Answers the listed methods; any other is an empty 404, as on the genuine host.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!route.Methods.Contains(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var given = new object?[arguments.Length];
        for (var i = 0; i < given.Length; i++) given[i] = arguments[i](context);
        var returned = method.Invoke(instance(context.RequestServices, []), given.AsSpan());
        var result = returned as IResult ?? await (Task<IResult>)returned!;
        await result.ExecuteAsync(context);
    }

    private Func<HttpContext, object?> Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(HttpRequest) => context => context.Request,
        var type when type == typeof(CancellationToken) => context => context.RequestAborted,
        var type when type == typeof(string) => context => context.GetRouteValue(parameter.Name!) as string,
        var type => throw new InvalidOperationException(
            $"{route.Name} takes a {type.Name}: only HttpRequest, string route parameters and CancellationToken are the same on both hosts"),
    };
}
