using System.Net.Http;
using System.Net.Sockets;
using CliWrap;

namespace Outlay.Cli.Start;

/// <summary>A process that runs beside this one until it is disposed of.</summary>
public sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan ToEndByItself = TimeSpan.FromSeconds(5);

    // Loopback never goes by a proxy, whatever the environment says of proxies.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    private readonly CancellationTokenSource asked = new();
    private readonly CancellationTokenSource killed = new();
    private readonly LastLines said = new(20);
    private readonly string name;

    private Child(string name, Command command)
    {
        this.name = name;
        var run = command.WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(said.Add))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(said.Add))
            .ExecuteAsync(killed.Token, asked.Token);
        Id = run.ProcessId;
        Ended = EndAsync(run);
    }

    public int Id { get; }

    /// <summary>Completes, and never fails, when the process is gone: how it ended, in words.</summary>
    public Task<string> Ended { get; }

    public static Child Start(string name, Command command) => new(name, command);

    /// <summary>Waits until something answers HTTP at an address, with whatever status.</summary>
    /// <returns>Why that is not to be, in words, or <c>null</c>.</returns>
    public async Task<string?> AnswersAsync(Uri address, TimeSpan patience, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        while (!Ended.IsCompleted)
        {
            if (await AnswersNowAsync(address, limit.Token)) return null;
            cancellation.ThrowIfCancellationRequested();
            if (limit.IsCancellationRequested) return $"{name} does not answer at {address} after {patience.TotalSeconds} s. Its last words:\n{said}";
            await Task.WhenAny(Ended, Task.Delay(TimeSpan.FromMilliseconds(50), cancellation));
        }
        return await Ended;
    }

    /// <summary>Asks the process to end, as Ctrl-C does, and after some seconds sees to it.</summary>
    public async ValueTask DisposeAsync()
    {
        await asked.CancelAsync();
        killed.CancelAfter(ToEndByItself);
        await Ended;
        asked.Dispose();
        killed.Dispose();
    }

    private static async Task<bool> AnswersNowAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var answer = await Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or OperationCanceledException)
        {
            return false;
        }
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
