using System.Reflection;

namespace Outlay.Http;

/// <summary>Which build of this code answers.</summary>
internal static class Build
{
    private static readonly Assembly Code = typeof(Build).Assembly;

    /// <summary>For people: the version, and the commit where it is known.</summary>
    public static readonly string Name = Code.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Differs whenever the code does.</summary>
    public static readonly string Id = Code.ManifestModule.ModuleVersionId.ToString("N");
}
