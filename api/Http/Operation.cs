using Microsoft.AspNetCore.Http;

namespace Outlay.Http;

/// <summary>
/// What one function takes and answers: by this it is run, and by this <c>openapi.json</c> describes it. Declared as a static field
/// of the function's class.
/// </summary>
public sealed class Operation
{
    private bool? isRetiring;

    /// <param name="function">The function's name.</param>
    /// <param name="body">What an answer of 200 in JSON holds.</param>
    /// <param name="parameters">All that the query string may name besides <c>version</c> and <c>format</c>, which every operation takes.</param>
    public Operation(string function, Type body, params IReadOnlyList<Parameter> parameters)
    {
        (Function, Body) = (function, body);
        Own = parameters;
        Formats = [Http.Format.Json];
    }

    public string Function { get; }
    public Type Body { get; }

    /// <summary>The formats that there are; the first is the one for who asks for none.</summary>
    public IReadOnlyList<Format> Formats
    {
        get;
        init
        {
            field = value;
            Format = new OneValue<Format?>("format", null, RequestValues.Format(value))
            {
                SelectsRecords = false,
                Description = "The form of the answer. It goes before the Accept header, which chooses where it is left out.",
            };
        }
    }

    /// <summary>Whether a version may be from before there was anything to answer with: then it is 404.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>Whether it is a file, of which parts can be asked for.</summary>
    public bool IsFile { get; init; }

    /// <summary>Whether it answers about the process at this moment, and so takes nothing.</summary>
    public bool IsOfNow { get; init; }

    /// <summary>Where it has to go.</summary>
    public Retirement? Retirement { get; init; }

    /// <summary>All that the query string may name; anything else is 400.</summary>
    public IReadOnlyList<Parameter> Parameters => field ??= IsOfNow ? [] : [.. Own, RequestParameters.Version, Format];

    internal Parameter<Format?> Format { get; private init; } = null!;

    /// <summary>Whether it has to go, or some of its parameters.</summary>
    internal bool IsRetiring => isRetiring ??= Retirement is not null || Parameters.Any(parameter => parameter.Retirement is not null);

    private IReadOnlyList<Parameter> Own { get; }

    /// <summary>That of the operation and of the parameters that a query names which ends first; <c>null</c> where none does.</summary>
    internal Retirement? RetirementOf(IQueryCollection given) => !IsRetiring ? null : Parameters
        .Where(parameter => given.Keys.Contains(parameter.Name)).Select(parameter => parameter.Retirement)
        .Append(Retirement).OfType<Retirement>().MinBy(retirement => retirement.Sunset);
}
