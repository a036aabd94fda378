using System.CommandLine;
using Outlay.Cli.Commands;

namespace Outlay.Cli;

/// <summary>All that can be asked of the command line.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => StartCommand.With(new RootCommand("An open ledger of AI-infrastructure deals and commitments.")
    {
        StartCommand.Create(),
        CheckCommand.Create(),
        NewCommand.Create(),
        PreviewCommand.Create(),
        PublishCommand.Create(),
        ExportCommand.Create(),
        SchemaCommand.Create(),
        SmokeCommand.Create(),
    });
}
