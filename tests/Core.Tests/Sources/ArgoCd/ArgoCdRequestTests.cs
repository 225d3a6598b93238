using System.Collections.Concurrent;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Http;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static DbDashboard.Core.Tests.Sources.ArgoCd.ArgoCdWorld;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

/// <summary>What goes over the wire, and what must not go into the log.</summary>
public sealed class ArgoCdRequestTests
{
    [Theory]
    [InlineData("DELETE", null)]
    [InlineData("POST", null)]
    [InlineData("POST", "{}")]
    [InlineData("PATCH", "{}")]
    public async Task Everything_but_a_read_says_exactly_application_json(string method, string? body)
    {
        await using var server = await RecordedArgoCd.StartAsync();
        server.On("/x", _ => Task.CompletedTask, method);
        using var client = new HttpClient(new ExactContentTypeHandler { InnerHandler = new SocketsHttpHandler() });
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{server.Url}/x");
        request.Content = body is null ? null : new StringContent(body);
        using var response = await client.SendAsync(request);
        Assert.Equal("application/json", Assert.Single(server.Asked).Headers["Content-Type"]);
    }

    [Fact]
    public async Task The_token_is_never_logged()
    {
        var log = new LogLines();
        await using var world = await StartAsync("very-secret-token", more: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        world.Server.Json(List, """{"message":"invalid session: Bearer very-secret-token is bad"}""", 401);
        await using (var source = new ObservedSource(world.Source))
        {
            await source.StatusAsync(SourceState.Unreachable);
        }

        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line => Assert.DoesNotContain("very-secret-token", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_application_of_an_unknown_instance_has_no_details()
    {
        using var reader = new Core.Sources.ArgoCd.Details.ArgoCdDetailsReader([], TimeProvider.System);
        var details = await reader.ReadAsync(Some.Application(), default);
        Assert.Equal(ReadingState.NotRead, details.Tree.State);
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
