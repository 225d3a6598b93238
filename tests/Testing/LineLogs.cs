using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Testing;

/// <summary>Remembers what a whole host writes to its log.</summary>
public sealed class LineLogs : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new One(Lines);

    public void Dispose()
    {
        // The lines stay for the test.
    }

    private sealed class One(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
