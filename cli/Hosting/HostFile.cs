using System.Text.Json;

namespace Outlay.Cli.Hosting;

/// <summary>What of <c>host.json</c> both hosts obey.</summary>
internal static class HostFile
{
    public static string RoutePrefix()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "host.json")));
        return file.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString()!;
    }
}
