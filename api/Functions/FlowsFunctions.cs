using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class FlowsFunctions(LedgerApi api)
{
    /// <summary>Lists only loops through one of these companies, with their ranks among all.</summary>
    private static readonly AnyOf<string> Through = new("through", Values.Company);

    // A graph is of many kinds and classes at once, and so they may be asked for in the plural.
    private static readonly AnyOf<string> Kinds = new("kinds", SumParameters.AnyKind) { Description = "The same as kind." };
    private static readonly AnyOf<StatusClass> Classes = new("classes", Values.Class) { Description = "The same as class." };

    private static readonly Operation Graph = new(nameof(GetFlows), typeof(FlowsAnswer),
        [.. SumParameters.Filters, Kinds, Classes, Through, SumParameters.Explain]);

    /// <summary>The graph of who pays whom, and the loops in it. R10.</summary>
    [Function(nameof(GetFlows))]
    public Task<IResult> GetFlows(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "flows")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, Graph, query => Twice(query) is { Count: > 0 } mistakes
            ? Problems.Of(mistakes)
            : new Found(FlowsAnswer.Of(query.View, FilterOf(query), query.Get(Through), query.Asked())), cancellation);

    private static Filter FilterOf(Query query)
    {
        var filter = SumParameters.FilterOf(query.Readings);
        return filter with { Kinds = query.Get(Kinds) ?? filter.Kinds, Classes = query.Get(Classes) ?? filter.Classes };
    }

    private static IReadOnlyList<Mistake> Twice(Query query) =>
    [
        .. Twice(query.Get(Kinds), query.Get(SumParameters.Kind), Kinds.Name, SumParameters.Kind.Name),
        .. Twice(query.Get(Classes), query.Get(Parameters.Class), Classes.Name, Parameters.Class.Name),
    ];

    private static IEnumerable<Mistake> Twice(object? plural, object? singular, string name, string other) => plural is null || singular is null ? []
        : [new($"'{name}' and '{other}' mean the same: ask with one of them.", name, Nearest: [other])];
}
