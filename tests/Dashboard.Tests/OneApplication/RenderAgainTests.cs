using Bunit;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class RenderAgainTests : PageContext
{
    private readonly WaitingArgoCd argoCd = new();

    public RenderAgainTests() => Services.AddSingleton(new SecondRendering(argoCd));

    [Fact]
    public void Argo_CD_renders_once_more_only_when_somebody_presses()
    {
        var part = Render();
        Assert.StartsWith("Ask Argo CD to render", part.Find("button").TextContent.Trim());
        Assert.Equal(0, argoCd.Asked);

        part.Find("button").Click();
        Assert.Equal("Stop waiting", part.Find("button").TextContent.Trim());
        argoCd.Answers.SetResult(Reading.Failed<EquatableList<string>>("Argo CD manifests", Some.Moment, "its repo-server is busy"));

        part.WaitForAssertion(() => Assert.Equal("Not known: its repo-server is busy.", part.Find("p").TextContent.Trim()));
        Assert.Equal(1, argoCd.Asked);
    }

    [Fact]
    public void Waiting_can_be_stopped()
    {
        var part = Render();
        part.Find("button").Click();
        part.Find("button").Click();

        part.WaitForAssertion(() => Assert.Equal("Not known: it was stopped.", part.Find("p").TextContent));
    }

    [Fact]
    public void An_answer_that_does_not_come_in_time_is_given_up()
    {
        var part = Render();
        part.Find("button").Click();
        Clock.Advance(TimeSpan.FromSeconds(101));

        part.WaitForAssertion(() => Assert.StartsWith("Not known: Argo CD did not answer within 100 s.", part.Find("p").TextContent));
    }

    private IRenderedComponent<RenderAgain> Render() => Render<RenderAgain>(p => p.Add(t => t.Facts, Some.IncidentFacts()));

    private sealed class WaitingArgoCd : IArgoCdRenders
    {
        public TaskCompletionSource<Reading<EquatableList<string>>> Answers { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Asked { get; private set; }

        public Task<Reading<EquatableList<string>>> RenderAnewAsync(Application application, string commit, CancellationToken cancellationToken)
        {
            Asked++;
            return Answers.Task.WaitAsync(cancellationToken);
        }
    }
}
