using System.CommandLine;
using Outlay.Cli.Commands;

var root = StartCommand.With(new RootCommand("An open ledger of AI-infrastructure deals and commitments."));
root.Subcommands.Add(StartCommand.Create());
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(PublishCommand.Create());
// What was begun is ended in order, however it is told to end.
return await root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
