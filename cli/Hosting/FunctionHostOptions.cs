using Microsoft.Extensions.DependencyInjection;

namespace Outlay.Cli.Hosting;

public sealed record FunctionHostOptions
{
    /// <summary>On loopback; 0 takes any free one.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Configuration keys, such as <c>Outlay:Storage</c>, that go before the environment's.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Adds services that go before those of the app.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>The classes to look for functions in: all that are compiled with this host.</summary>
    public IReadOnlyList<Type> Types { get; init; } = typeof(Composition).Assembly.GetTypes();
}
