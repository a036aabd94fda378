using System.Diagnostics;
using Spectre.Console;

namespace Outlay.Cli.Start;

/// <summary>Says what is being done: with a spinner on a terminal, in plain lines elsewhere.</summary>
internal sealed class Steps(TextWriter output)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly bool terminal = output == Console.Out && !Console.IsOutputRedirected;

    /// <param name="work">Is given how to say how far it is, and returns what went wrong, or <c>null</c>.</param>
    public async Task<string?> DoAsync(string what, Func<Action<string>, Task<string?>> work)
    {
        var clock = Stopwatch.StartNew();
        var problem = terminal
            ? await AnsiConsole.Status().StartAsync(Markup.Escape(what), status => work(how => status.Status(Markup.Escape($"{what}: {how}"))))
            : await InLinesAsync(what, work);
        if (problem is null) output.WriteLine($"{what}: done in {clock.Elapsed.TotalSeconds:0.0} s");
        return problem;
    }

    private Task<string?> InLinesAsync(string what, Func<Action<string>, Task<string?>> work)
    {
        var last = Stopwatch.StartNew();
        return work(how =>
        {
            if (last.Elapsed < BetweenLines) return;
            last.Restart();
            output.WriteLine($"{what}: {how}");
        });
    }
}
