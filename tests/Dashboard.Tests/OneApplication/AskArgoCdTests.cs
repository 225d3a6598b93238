using Bunit;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Features.OneApplication.WhatIf;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class AskArgoCdTests : PageContext
{
    private readonly WaitingArgoCd argoCd = new();

    public AskArgoCdTests() => Services.AddSingleton<IAskedWhatIf>(argoCd);

    [Fact]
    public void Argo_CD_is_asked_only_when_somebody_presses()
    {
        var page = Render();
        Assert.Equal("Ask Argo CD what it renders at feature/x", page.Find("button").TextContent.Trim());
        Assert.Equal(0, argoCd.Asked);

        page.Find("button").Click();
        Assert.Equal("Stop waiting", page.Find("button").TextContent.Trim());
        argoCd.Answers.SetResult(new WhatIfResult(Scenario, true, true, null, [], [], [], Some.Moment));

        page.WaitForAssertion(() => Assert.Contains("Asked of Argo CD", page.Find("p").TextContent));
        Assert.Equal(1, argoCd.Asked);
    }

    [Fact]
    public void Waiting_can_be_stopped()
    {
        var page = Render();
        page.Find("button").Click();
        page.Find("button").Click();

        page.WaitForAssertion(() => Assert.Equal("Not known: it was stopped.", page.Find("p").TextContent));
    }

    [Fact]
    public void An_answer_that_does_not_come_in_time_is_given_up()
    {
        var page = Render();
        page.Find("button").Click();
        Clock.Advance(TimeSpan.FromSeconds(101));

        page.WaitForAssertion(() => Assert.StartsWith("Not known: Argo CD did not answer within 100 s.", page.Find("p").TextContent));
    }

    [Fact]
    public void It_is_offered_where_another_tool_renders_and_for_commits_only()
    {
        var facts = Some.IncidentFacts();
        var helm = facts with { Application = facts.Application with { Sources = [Some.IncidentSource() with { HasHelm = true }] } };

        Assert.False(AskArgoCd.IsFor(facts, Scenario));
        Assert.True(AskArgoCd.IsFor(helm, Scenario));
        Assert.False(AskArgoCd.IsFor(helm, new WhatIfScenario(MergeBranch: "feature/x")));
    }

    private static WhatIfScenario Scenario => new("feature/x", Prune: true);

    private IRenderedComponent<AskArgoCd> Render() => Render<AskArgoCd>(p => p.Add(t => t.Facts, Some.IncidentFacts()).Add(t => t.Scenario, Scenario));

    private sealed class WaitingArgoCd : IAskedWhatIf
    {
        public TaskCompletionSource<WhatIfResult> Answers { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Asked { get; private set; }

        public Task<WhatIfResult> AskAsync(Application application, ApplicationDetails details, WhatIfScenario scenario, CancellationToken cancellationToken)
        {
            Asked++;
            return Answers.Task.WaitAsync(cancellationToken);
        }
    }
}
