using Outlay.Cli;

// What was begun is ended in order, however it is told to end.
return await CommandLine.Create().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
