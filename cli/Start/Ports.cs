using System.Net;
using System.Net.Sockets;

namespace Outlay.Cli.Start;

/// <summary>Ports of 127.0.0.1.</summary>
internal static class Ports
{
    /// <returns>Which of them cannot be listened on, why, and which option names another; <c>null</c> where all can.</returns>
    public static string? ProblemOf(StartOptions options)
    {
        var problems = options.Ports().GroupBy(port => port.Port).Select(ProblemOf).OfType<string>().ToList();
        return problems.Count == 0 ? null : string.Join('\n', problems);
    }

    private static string? ProblemOf(IGrouping<int, (int Port, string Use, string Option)> asked)
    {
        if (asked.Count() > 1)
            return $"Port {asked.Key} is asked for twice: {string.Join(" and ", asked.Select(port => $"for {port.Use} ({port.Option})"))}.";
        var (port, use, option) = asked.Single();
        return Refusal(port) switch
        {
            null => null,
            SocketError.AddressAlreadyInUse => $"Port {port}, for {use}, is taken by another program. End that, or choose another port with {option}.",
            var refusal => $"Port {port}, for {use}, cannot be listened on ({refusal}). Choose another with {option}.",
        };
    }

    private static SocketError? Refusal(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return null;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
    }
}
