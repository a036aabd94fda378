using Outlay.Cli.Hosting;

namespace Outlay.Cli.Start;

/// <summary>What <c>start</c> does from its first word to its last.</summary>
internal static class StartRun
{
    /// <summary>Runs until it is cancelled, which is success, or until something fails.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(StartOptions options, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (WorkingCopy.Find(Directory.GetCurrentDirectory()) is not { } copy)
            return Fail(error, WorkingCopy.NotFound);
        var (mine, holder) = RunLock.Take(copy);
        if (mine is null)
            return Fail(error, $"An earlier run is still up ({holder?.ToString() ?? "it is just starting"}). End that one first: Ctrl-C where it runs.");
        using (mine)
        {
            mine.Write(new(Environment.ProcessId, DateTimeOffset.Now, options.SiteAddress, options.ApiAddress));
            return await RunAsync(copy, options, output, error, cancellation);
        }
    }

    private static async Task<int> RunAsync(
        WorkingCopy copy, StartOptions options, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        await using var session = new StartSession(copy, options, new(output));
        try
        {
            if (await session.BringUpAsync(cancellation) is { } problem) return Fail(error, problem);
            using var watch = new ContentWatch(copy, options.Site);
            Greet(session, options, output);
            return Fail(error, await FollowAsync(session, watch, output, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            output.WriteLine("Ending.");
            return 0;
        }
    }

    // Publishes and exports what is saved, until a process ends that should not.
    private static async Task<string> FollowAsync(StartSession session, ContentWatch watch, TextWriter output, CancellationToken cancellation)
    {
        var ended = session.EndsByItselfAsync(cancellation);
        while (true)
        {
            var next = watch.NextAsync(cancellation);
            if (await Task.WhenAny(ended, next) == ended) return await ended;
            output.WriteLine(await session.RefreshAsync(await next, cancellation));
        }
    }

    private static void Greet(StartSession session, StartOptions options, TextWriter output)
    {
        foreach (var function in FunctionRoute.In(typeof(Composition).Assembly.GetTypes())) output.WriteLine($"  {function.Describe(options.ApiAddress)}");
        output.WriteLine();
        if (options.SiteAddress is { } site) output.WriteLine($"  site     {site}");
        output.WriteLine($"  API      {options.ApiAddress}");
        output.WriteLine($"  storage  {session.Storage}");
        output.WriteLine();
        output.WriteLine("Up. What you save in content/ and site/ is published again; Ctrl-C ends it.");
    }

    private static int Fail(TextWriter error, string problem)
    {
        error.WriteLine(problem);
        return 1;
    }
}
