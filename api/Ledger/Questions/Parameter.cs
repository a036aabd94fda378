using System.Collections.Frozen;

namespace Outlay;

/// <summary>A name that a route takes in its query string.</summary>
public abstract class Parameter(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether it says which records a list holds, and in which order: a cursor is good for no other.</summary>
    public bool SelectsRecords { get; init; } = true;

    /// <summary>What <c>openapi.json</c> says of it, where not the comment of the field that holds it does.</summary>
    public string? Description { get; init; }

    /// <summary>What stands for it where an example is asked for; <c>null</c> leaves it out.</summary>
    public string? InExample { get; init; }

    /// <summary>Whether the route has no answer without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Where it has to go.</summary>
    public Retirement? Retirement { get; init; }

    /// <summary>Of one value.</summary>
    internal abstract Type ValueType { get; }

    /// <summary>Whether it takes several values, and means any of them.</summary>
    internal abstract bool TakesSeveral { get; }

    /// <summary>What holds where the query does not name it; <c>null</c> is nothing.</summary>
    internal abstract object? Default { get; }

    internal abstract ParameterValue Read(IReadOnlyList<string> values, Ledger ledger);
}

/// <summary>What stands in the query for one parameter.</summary>
internal readonly record struct ParameterValue(object? Value, string Canonical, IReadOnlyList<Mistake> Mistakes);

public abstract class Parameter<T>(string name, T fallback) : Parameter(name)
{
    /// <summary>What holds where the query does not name the parameter.</summary>
    public T Fallback { get; } = fallback;

    internal override object? Default => Fallback;
}

/// <summary>A parameter that takes one value, once.</summary>
public sealed class OneValue<T>(string name, T fallback, Parse<T> parse) : Parameter<T>(name, fallback)
{
    internal override Type ValueType => Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    internal override bool TakesSeveral => false;

    internal override ParameterValue Read(IReadOnlyList<string> values, Ledger ledger)
    {
        if (values is not [var text])
            return new(null, "", [new($"'{Name}' takes one value, and stands {values.Count} times.", Name, Mistake.Shortened(string.Join(", ", values)))]);
        var parsed = parse(text, ledger);
        return new(parsed.Value, parsed.Canonical, parsed.MistakeIn(Name, text) is { } mistake ? [mistake] : []);
    }
}

/// <summary>A parameter that takes several values, in a list with commas or by standing several times, and means any of them.</summary>
public sealed class AnyOf<T>(string name, Parse<T> parse) : Parameter<IReadOnlySet<T>?>(name, null)
{
    internal override Type ValueType => typeof(T);

    internal override bool TakesSeveral => true;

    internal override ParameterValue Read(IReadOnlyList<string> values, Ledger ledger)
    {
        var read = values.SelectMany(value => value.Split(',')).Select(text => (text, parsed: parse(text, ledger))).ToList();
        return new(
            read.Select(one => one.parsed.Value).ToFrozenSet(),
            string.Join(',', read.Select(one => one.parsed.Canonical).Distinct().Order(StringComparer.Ordinal)),
            [.. read.Select(one => one.parsed.MistakeIn(Name, one.text)).OfType<Mistake>()]);
    }
}
