using System.CommandLine;
using Outlay.Cli.Commands;

var root = new RootCommand("An open ledger of AI-infrastructure deals and commitments.");
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(PublishCommand.Create());
return await root.Parse(args).InvokeAsync();
