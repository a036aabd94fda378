using System.Collections.Frozen;
using System.Text.Json;

namespace Outlay.Pages;

/// <summary>
/// The styles, scripts and pictures of the website by the name that templates know them by. Their addresses hold a fingerprint
/// of the content, as the build of <c>site/</c> wrote it into its manifest: <c>{ "site.css": "/assets/site-4F2A.css" }</c>.
/// </summary>
public sealed class Assets
{
    private readonly FrozenDictionary<string, string>? addresses;

    private Assets(IReadOnlyDictionary<string, string>? addresses) => this.addresses = addresses?.ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">The build made no such file.</exception>
    public string AddressOf(string name) => addresses is null ? "/assets/" + name
        : addresses.GetValueOrDefault(name) ?? throw new KeyNotFoundException(
            $"There is no asset '{name}'. Nearest: {string.Join(", ", Nearest.Of(name, addresses.Keys))}.");

    /// <param name="manifest">The file that the build wrote.</param>
    public static Assets Read(string manifest)
    {
        using var file = File.OpenRead(manifest);
        return new(JsonSerializer.Deserialize<Dictionary<string, string>>(file)!);
    }

    /// <summary>By the manifest beside the assembly. Where the site was not built there is none, and every asset is under its own name.</summary>
    internal static Assets Shipped() => Path.Combine(AppContext.BaseDirectory, "assets.json") is var manifest && File.Exists(manifest) ? Read(manifest) : new(null);
}
