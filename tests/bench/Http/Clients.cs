using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Outlay.Bench;

/// <summary>64 connections, each of which asks again as soon as it has its answer. They read no more of it than its length.</summary>
/// <param name="path">Where it holds <c>{n}</c>, no two requests are the same.</param>
internal sealed class Clients(Uri server, string path, string headers)
{
    private const int Connections = 64;

    private int number = Environment.TickCount & 0xFFFFF;

    /// <returns>Answers a second, and the microseconds of processor that each took, server and clients together.</returns>
    public async Task<(double Rate, double Processor)> RunAsync(TimeSpan time)
    {
        var (started, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(started, time))));
        return (counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / counts.Sum());
    }

    private async Task<int> AskAsync(long started, TimeSpan time)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        var buffer = new byte[256 << 10];
        var same = path.Contains("{n}", StringComparison.Ordinal) ? null : Request(0);
        var answers = 0;
        for (; Stopwatch.GetElapsedTime(started) < time; answers++)
        {
            await socket.SendAsync(same ?? Request(Interlocked.Increment(ref number)));
            await ReceiveAsync(socket, buffer);
        }
        return answers;
    }

    private byte[] Request(int n) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"GET {server.AbsolutePath}{path.Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"));

    private static async Task ReceiveAsync(Socket socket, byte[] buffer)
    {
        var (received, whole) = (0, -1);
        while (whole < 0 || received < whole)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(whole < 0 ? received : 0));
            if (read == 0) throw new IOException("The server has closed the connection.");
            received += read;
            if (whole < 0) whole = LengthOf(buffer.AsSpan(0, received));
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return -1;
        var head = answer[..end];
        if (!head.StartsWith("HTTP/1.1 200"u8) && !head.StartsWith("HTTP/1.1 304"u8)) throw new IOException(Encoding.ASCII.GetString(head));
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0) return end + 4;
        var digits = head[(at + 16)..];
        if (digits.IndexOf((byte)'\r') is var until and >= 0) digits = digits[..until];
        return end + 4 + int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
