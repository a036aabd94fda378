using System.CommandLine;
using Outlay.Cli.Content;

namespace Outlay.Cli.Commands;

/// <summary>Says everything that is wrong with the content, or that nothing is.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var content = ContentOption.Create();
        var command = new Command("check", "Read the content and report every problem as file:line:column: message.") { content };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(content), parsed.InvocationConfiguration.Output, cancellation)));
        return command;
    }

    private static int Run(string? folder, TextWriter output, CancellationToken cancellation)
    {
        var reading = ContentFolder.Read(ContentOption.Resolve(folder), cancellation);
        foreach (var problem in reading.Problems) output.WriteLine(problem);
        if (reading.Ledger is { } known) foreach (var line in ChangedFigures.Of(known, DateOnly.FromDateTime(DateTime.UtcNow))) output.WriteLine(line);
        output.WriteLine(reading.Ledger is { } ledger ? $"{Counted.Of(ledger)}, no problems" : Counted.Of(reading.Problems.Count, "problem"));
        return reading.Ledger is null ? 1 : 0;
    }
}
