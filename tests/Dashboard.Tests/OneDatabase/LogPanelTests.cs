using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bunit;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.OneDatabase;

public sealed class LogPanelTests : PageContext
{
    private readonly GivenLogs logs = new();

    public LogPanelTests() => Services.AddSingleton<IPodLogs>(logs);

    [Fact]
    public void Shows_the_lines_of_the_first_container_as_text()
    {
        logs.Answer = Reading.Known(new PodLog([new(Some.Moment, "<b>ready</b>")], More: true), "Kubernetes pod log", Some.Moment);
        var panel = Panel();
        Assert.Contains("&lt;b&gt;ready", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("Older lines are not shown.", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(new("east", "shop", "orders-0", "postgres"), Assert.Single(logs.Asked));
    }

    [Fact]
    public void Asks_for_another_container_and_for_the_run_before_the_restart()
    {
        var panel = Panel();
        panel.Find("select").Change("exporter");
        Button(panel, "Before the restart").Click();
        Assert.Equal([("postgres", false), ("exporter", false), ("exporter", true)], logs.Asked.Select(query => (query.Container, query.Previous)));
    }

    [Fact]
    public void Says_that_it_is_forbidden_or_that_there_is_none()
    {
        logs.Answer = Reading.Forbidden<PodLog>("Kubernetes pod log", Some.Moment, "Grant get on pods/log");
        Assert.Contains("Not allowed: Grant get on pods/log", Panel().Markup, StringComparison.Ordinal);
        logs.Answer = Reading.Absent<PodLog>("Kubernetes pod log", Some.Moment, "previous terminated container not found");
        Assert.Contains("There is none: previous terminated", Panel().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_only_see_reads_no_log()
    {
        Services.AddSingleton(new LocalUserOptions { Role = Core.Actions.Role.Viewer, Name = "vera" });
        var panel = Panel();
        Assert.Contains("Not allowed: Reading logs takes the role operator; vera has viewer.", panel.Markup, StringComparison.Ordinal);
        Button(panel, "Follow").Click();
        Assert.Empty(logs.Asked);
    }

    [Fact]
    public async Task Shows_new_lines_while_it_is_followed_and_why_it_ended()
    {
        var panel = Panel();
        _ = Button(panel, "Follow").ClickAsync(new());
        await logs.Coming.Writer.WriteAsync(new(null, "first"), Xunit.TestContext.Current.CancellationToken);
        Shows(panel, "first");
        logs.Coming.Writer.Complete(new PodLogException("Followed for 30 min: press follow again to go on."));
        Shows(panel, "Followed for 30 min");
        panel.WaitForAssertion(() => Button(panel, "Follow"));
    }

    // Lines are shown with the clock's next second.
    private void Shows(IRenderedComponent<LogPanel> panel, string text) => Assert.True(SpinWait.SpinUntil(
        () =>
        {
            Clock.Advance(LiveFeed.TickEvery);
            return panel.Markup.Contains(text, StringComparison.Ordinal);
        },
        TimeSpan.FromSeconds(60)));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<LogPanel> panel, string word) => panel.FindAll("button").Single(button => button.TextContent == word);

    private IRenderedComponent<LogPanel> Panel() => Render<LogPanel>(panel => panel
        .Add(p => p.Cluster, "east")
        .Add(p => p.Pod, new PodContainers(new("", "Pod", "shop", "orders-0"), ["postgres", "exporter"]))
        .Add(p => p.Application, null)
        .Add(p => p.Close, "databases"));

    private sealed class GivenLogs : IPodLogs
    {
        public Reading<PodLog> Answer { get; set; } = Reading.Known(new PodLog([], More: false), "Kubernetes pod log", Some.Moment);

        public List<PodLogQuery> Asked { get; } = [];

        public Channel<PodLogLine> Coming { get; } = Channel.CreateUnbounded<PodLogLine>();

        public Task<Reading<PodLog>> ReadAsync(PodLogQuery query, CancellationToken cancellationToken)
        {
            Asked.Add(query);
            return Task.FromResult(Answer);
        }

        public async IAsyncEnumerable<PodLogLine> FollowAsync(PodLogQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var line in Coming.Reader.ReadAllAsync(cancellationToken))
            {
                yield return line;
            }
        }
    }
}
