using System.CommandLine;

var root = new RootCommand("An open ledger of AI-infrastructure deals and commitments.");
return await root.Parse(args).InvokeAsync();
