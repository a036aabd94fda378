using System.Diagnostics;
using CliWrap;

namespace Outlay.Cli.Start;

/// <summary>A script that Node runs beside this process, until it is disposed of or this process dies.</summary>
public sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan ToEndByItself = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    // Standard input stays open as long as this process lives, and the system closes it even when this process is killed. Of the
    // signals to end, the script hears the first alone: at Ctrl-C a terminal sends one and this process another, and Azurite, which
    // listens once, would be killed by the second while it saves. Node reads this as one line.
    private const string EndOnce = """
        data:text/javascript,let ending=false;
        const emit=process.emit;
        process.emit=(name,...rest)=>{
        if(name!=='SIGINT'&&name!=='SIGTERM')return emit.call(process,name,...rest);
        if(ending)return true;
        ending=true;
        if(process.listenerCount(name)===1)process.exit();
        return emit.call(process,name,...rest)};
        for(const signal of['SIGINT','SIGTERM'])process.on(signal,()=>{});
        process.stdin.on('end',()=>process.kill(process.pid,'SIGTERM')).resume().unref()
        """;
    private static readonly PipeSource OpenInput = PipeSource.Create((_, cancellation) => Task.Delay(Timeout.Infinite, cancellation));

    private readonly CancellationTokenSource asked = new();
    private readonly CancellationTokenSource killed = new();
    private readonly LastLines said = new(20);
    private readonly string name;

    private Child(string name, Command command)
    {
        this.name = name;
        var run = command.WithValidation(CommandResultValidation.None)
            .WithStandardInputPipe(OpenInput)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(said.Add))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(said.Add))
            .ExecuteAsync(killed.Token, asked.Token);
        Id = run.ProcessId;
        Ended = EndAsync(run);
    }

    public int Id { get; }

    /// <summary>Completes, and never fails, when the process is gone: how it ended, in words.</summary>
    public Task<string> Ended { get; }

    /// <param name="name">As messages call it.</param>
    /// <param name="setting">Its folder and environment.</param>
    public static Child Start(string name, string script, IEnumerable<string> arguments, Func<Command, Command> setting) =>
        new(name, setting(new Command("node").WithArguments(["--import", EndOnce, script, .. arguments])));

    /// <summary>Waits until something answers HTTP at an address, with whatever status.</summary>
    /// <returns>Why that is not to be, in words, or <c>null</c>.</returns>
    public async Task<string?> AnswersAsync(Uri address, TimeSpan patience, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (!Ended.IsCompleted)
        {
            if (await Loopback.StatusAsync(address, cancellation) is not null) return null;
            if (waited.Elapsed > patience) return Silent(address, patience);
            await Task.WhenAny(Ended, Task.Delay(BetweenTries, cancellation));
        }
        return await Ended;
    }

    /// <returns>That it does not answer, in words.</returns>
    public string Silent(Uri address, TimeSpan patience) =>
        $"{name} does not answer at {address} after {patience.TotalSeconds} s. Its last words:\n{said}";

    /// <summary>Asks the process to end, as Ctrl-C does, and after some seconds sees to it.</summary>
    public async ValueTask DisposeAsync()
    {
        await asked.CancelAsync();
        killed.CancelAfter(ToEndByItself);
        await Ended;
        asked.Dispose();
        killed.Dispose();
    }

    private async Task<string> EndAsync(CommandTask<CommandResult> run)
    {
        try
        {
            var result = await run;
            return $"{name} ended by itself with exit code {result.ExitCode}. Its last words:\n{said}";
        }
        catch (OperationCanceledException)
        {
            return $"{name} was ended.";
        }
    }
}
