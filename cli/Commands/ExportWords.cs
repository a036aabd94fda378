using Outlay.Cli.Export;

namespace Outlay.Cli.Commands;

/// <summary>What an export came to, in words.</summary>
internal static class ExportWords
{
    public static string Of(ExportResult result, int version, string folder, TimeSpan took) =>
        $"Version {version} is in {folder}: {Counted.Of(result.Files, "file")}, {result.Bytes / 1e6:0.0} MB" +
        $" ({result.Written} written, {result.Removed} removed) in {took.TotalSeconds:0.0} s.";
}
