using DbDashboard.Core.Model;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd.Writes;

/// <summary>What is said when the answer does not come, and that nothing is sent again.</summary>
public sealed class LostAnswerTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n";

    public static TheoryData<int> Writes { get; } = [.. Enumerable.Range(0, SomeWrites.All.Count)];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_connection_cut_after_the_body_leaves_it_unknown_and_sends_nothing_again(int write)
    {
        await using var server = new CuttingServer();
        var outcome = await SendAsync(server.Url, SomeWrites.All[write]);
        Assert.Equal(UnknownBecause.ConnectionLost, Assert.IsType<ArgoCdWriteOutcome.Unknown>(outcome).Because);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_second_write_uses_a_connection_of_its_own(int write)
    {
        await using var server = new CuttingServer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        await using var services = Services(server.Url);
        var writes = services.GetRequiredService<IArgoCdWrites>();
        Assert.IsType<ArgoCdWriteOutcome.Accepted>(await writes.SendAsync(SomeWrites.All[write], default));
        Assert.IsType<ArgoCdWriteOutcome.Accepted>(await writes.SendAsync(SomeWrites.All[write], default));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(Head, UnknownBecause.ConnectionLost)]
    [InlineData(Head + """{"metadata":{"na""", UnknownBecause.ConnectionLost)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{\"me\"", UnknownBecause.UnreadableAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>", UnknownBecause.UnreadableAnswer)]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", UnknownBecause.ServerError)]
    [InlineData("HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n", UnknownBecause.ServerError)]
    [InlineData("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n", UnknownBecause.ServerError)]
    public async Task An_answer_that_says_nothing_leaves_it_unknown(string answer, UnknownBecause because)
    {
        await using var server = new CuttingServer(answer);
        Assert.Equal(because, Assert.IsType<ArgoCdWriteOutcome.Unknown>(await SendAsync(server.Url, SomeWrites.Sync)).Because);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_connection_cut_before_the_body_was_read_is_unknown_too()
    {
        await using var server = new CuttingServer(afterHead: true);
        var large = SomeWrites.PutSpec with { Spec = $$"""{"x":"{{new string('x', 4_000_000)}}"}""" };
        Assert.IsType<ArgoCdWriteOutcome.Unknown>(await SendAsync(server.Url, large));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task No_answer_within_15_s_is_unknown()
    {
        await using var server = new CuttingServer(says: null);
        var time = new FakeTimeProvider();
        await using var services = Services(server.Url, time);
        var outcome = await services.GetRequiredService<IArgoCdWrites>().SendAsync(SomeWrites.Terminate, default).Nudged(() => time.Advance(TimeSpan.FromSeconds(1)));
        var unknown = Assert.IsType<ArgoCdWriteOutcome.Unknown>(outcome);
        Assert.Equal(new(UnknownBecause.TimedOut, "Argo CD main may have done it or not: no answer within 15 s."), unknown);
    }

    [Fact]
    public async Task Stopped_while_waiting_for_the_answer_is_unknown_and_before_that_not_sent()
    {
        await using var server = new CuttingServer(says: null);
        await using var services = Services(server.Url);
        using var stop = new CancellationTokenSource();
        var writes = services.GetRequiredService<IArgoCdWrites>();
        var sending = Enumerable.Range(0, 5).Select(_ => writes.SendAsync(SomeWrites.Sync, stop.Token)).ToList();
        await stop.CancelAsync();
        var outcomes = await Task.WhenAll(sending);
        Assert.Equal(4, outcomes.Count(outcome => outcome is ArgoCdWriteOutcome.Unknown { Because: UnknownBecause.TimedOut }));
        Assert.Single(outcomes, outcome => outcome is ArgoCdWriteOutcome.NotSent);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "nothing listens there")]
    [InlineData("http://argocd.invalid", "its name cannot be resolved")]
    public async Task Without_a_connection_nothing_was_sent(string url, string words)
    {
        var notSent = Assert.IsType<ArgoCdWriteOutcome.NotSent>(await SendAsync(url, SomeWrites.Sync));
        Assert.StartsWith("Argo CD main was not reached and nothing was sent", notSent.Why, StringComparison.Ordinal);
        Assert.Contains(words, notSent.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_TLS_nothing_was_sent()
    {
        await using var server = await RecordedArgoCd.StartAsync();
        var outcome = await SendAsync(server.Url.Replace("http:", "https:", StringComparison.Ordinal), SomeWrites.Sync);
        Assert.IsType<ArgoCdWriteOutcome.NotSent>(outcome);
        Assert.Empty(server.Asked);
    }

    private static ServiceProvider Services(string url, TimeProvider? time = null) =>
        ArgoCdWorld.Registered(url, time ?? TimeProvider.System).BuildServiceProvider();

    private static async Task<ArgoCdWriteOutcome> SendAsync(string url, ArgoCdWrite write)
    {
        await using var services = Services(url);
        return await services.GetRequiredService<IArgoCdWrites>().SendAsync(write, default);
    }
}
