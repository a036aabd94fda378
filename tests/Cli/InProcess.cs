using System.CommandLine;
using System.Globalization;
using Outlay.Cli;

namespace Outlay.Tests;

/// <summary>The command line without a process of its own, which is fast; signals and exit need <see cref="CliProcess"/>.</summary>
internal static class InProcess
{
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var errors = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await CommandLine.Create().Parse(arguments)
            .InvokeAsync(new() { Output = output, Error = errors }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
