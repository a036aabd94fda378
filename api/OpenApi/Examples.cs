using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outlay.Http;

namespace Outlay.OpenApi;

/// <summary>Answers of the API itself, asked of its functions in this process, with long lists and texts cut short.</summary>
internal sealed class Examples(IServiceProvider services, Query query)
{
    private const int MostItems = 2;
    private const int MostLetters = 300;

    /// <summary>What searches are asked of, where that is not what all else is.</summary>
    public IServiceProvider? Searched { private get; init; }

    /// <summary>The id that stands in a route: of the record that there is most to say of.</summary>
    public string? IdIn(DescribedOperation operation) => operation.Subject switch
    {
        "deals" => query.Ledger.Deals.MaxBy(deal => deal.Revisions.Count)?.Id,
        "commitments" => query.Ledger.Commitments.MaxBy(commitment => commitment.Revisions.Count)?.Id,
        "briefs" => query.Ledger.Briefs is [var first, ..] ? first.Id : null,
        _ => Company,
    };

    public string? Company => CompanyOf(query.Ledger);

    /// <summary>The company with most commitments.</summary>
    public static string? CompanyOf(Ledger ledger) => ledger.Companies.MaxBy(company => ledger.CommitmentsWith(company.Id).Count)?.Id;

    /// <returns><c>null</c> where the ledger has nothing to show.</returns>
    public async Task<JsonNode?> OfAsync(DescribedOperation operation, Format format, CancellationToken cancellation)
    {
        if (operation.Operation.IsOfNow || (operation.InRoute.Count > 0 && IdIn(operation) is null)) return null;
        var asked = operation.Subject is "search" && Searched is { } searched ? searched : services;
        var context = new DefaultHttpContext { RequestServices = asked };
        using var body = new MemoryStream();
        (context.Request.Method, context.Response.Body) = (HttpMethods.Get, body);
        context.Request.Path = "/" + string.Join('/', operation.Route.Split('/').Select(segment => segment.StartsWith('{') ? IdIn(operation) : segment));
        context.Request.QueryString = QueryOf(operation.Operation, format);
        await (await CallAsync(asked, operation, context.Request, cancellation)).ExecuteAsync(context);
        if (context.Response.StatusCode != StatusCodes.Status200OK) return null;
        var text = Encoding.UTF8.GetString(body.ToArray());
        return format == Format.Json ? Shortened(JsonNode.Parse(text)) : JsonValue.Create(text);
    }

    private QueryString QueryOf(Operation operation, Format format)
    {
        var asked = QueryString.Create("format", format.Name);
        if (query.IsPinned) asked = asked.Add(RequestParameters.Version.Name, query.Published.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (operation.Parameters.Contains(RequestParameters.Limit)) asked = asked.Add(RequestParameters.Limit.Name, "1");
        return operation.Parameters.Where(parameter => parameter.IsRequired || parameter.InExample is not null)
            .Aggregate(asked, (all, parameter) => all.Add(parameter.Name, parameter.InExample ?? Company ?? "any"));
    }

    private Task<IResult> CallAsync(IServiceProvider asked, DescribedOperation operation, HttpRequest request, CancellationToken cancellation)
    {
        var function = ActivatorUtilities.CreateInstance(asked, operation.Method.DeclaringType!);
        var arguments = operation.Method.GetParameters().Select(object? (parameter) => parameter.ParameterType switch
        {
            var type when type == typeof(HttpRequest) => request,
            var type when type == typeof(CancellationToken) => cancellation,
            _ => IdIn(operation),
        });
        return (Task<IResult>)operation.Method.Invoke(function, [.. arguments])!;
    }

    private static JsonNode? Shortened(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Take(MostItems).Select(Shortened)]),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Shortened(member.Value)))),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > MostLetters => JsonValue.Create(text[..MostLetters] + "…"),
        _ => node?.DeepClone(),
    };
}
