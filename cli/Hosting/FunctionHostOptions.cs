using System.Reflection;

namespace Outlay.Cli.Hosting;

public sealed record FunctionHostOptions
{
    /// <summary>On loopback; 0 takes any free one.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Configuration keys, such as <c>Outlay:Storage</c>, that go before the environment's.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Where the functions are.</summary>
    public Assembly Assembly { get; init; } = typeof(Composition).Assembly;
}
