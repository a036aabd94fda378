using System.Text.Json;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;

namespace Outlay.Mcp;

/// <summary>
/// Keeps callers' mistakes out of the log, which the protocol's server records as failures with their stack: anybody could fill it.
/// </summary>
internal sealed class McpLogs(ILoggerFactory all) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new Log(all.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => all.AddProvider(provider);

    // The factory belongs to the host.
    public void Dispose()
    {
    }

    private sealed class Log(ILogger log) : ILogger
    {
        IDisposable? ILogger.BeginScope<TState>(TState state) => log.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && log.IsEnabled(logLevel);

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // A warning without an exception tells of a method that there is not, and JSON that cannot be read is the message.
            if (IsEnabled(logLevel) && exception is not (McpProtocolException or JsonException) && (exception is not null || logLevel > LogLevel.Warning))
                log.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
