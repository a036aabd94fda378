namespace Outlay;

/// <summary>What is said for each of some parameters, in an address or in a brief.</summary>
internal sealed class Readings
{
    private static readonly ParameterValue NotSaid = new(null, "", []);

    private readonly Dictionary<Parameter, ParameterValue> all;

    private Readings(Dictionary<Parameter, ParameterValue> all) => this.all = all;

    public IEnumerable<Mistake> Mistakes => all.Values.SelectMany(reading => reading.Mistakes);

    /// <param name="read">Reads what is said for a parameter; <c>null</c> where nothing is.</param>
    public static Readings Of(IEnumerable<Parameter> parameters, Func<Parameter, ParameterValue?> read) =>
        new(parameters.ToDictionary(parameter => parameter, parameter => read(parameter) ?? NotSaid));

    /// <exception cref="KeyNotFoundException">The parameter is not among those read.</exception>
    public T Get<T>(Parameter<T> parameter) => all[parameter].Value is T value ? value : parameter.Fallback;

    /// <summary>As <see cref="Get"/>, of a parameter that may not be among those read.</summary>
    public T GetIfRead<T>(Parameter<T> parameter) => all.ContainsKey(parameter) ? Get(parameter) : parameter.Fallback;

    /// <summary>What is said for a parameter, and nothing where it is not among those read either.</summary>
    public T? Find<T>(Parameter<T> parameter) => all.TryGetValue(parameter, out var reading) && reading.Value is T value ? value : default;

    /// <summary>What is said for a parameter, in its canonical spelling.</summary>
    public string Say(Parameter parameter) => all[parameter].Canonical;

    /// <summary>Those of some parameters in their one canonical spelling, as a query string without its question mark.</summary>
    public string Write(Func<Parameter, bool> of) => string.Join('&', all
        .Where(pair => pair.Value.Canonical is not "" && of(pair.Key))
        .OrderBy(pair => pair.Key.Name, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key.Name}={Escaped(pair.Value.Canonical)}"));

    // Commas between values stay, so that people can read the address.
    private static string Escaped(string value) => Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal);
}
