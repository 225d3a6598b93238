using System.Security.Claims;
using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Layout;
using DbDashboard.Dashboard.Shared.Live;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Shared;

public sealed class StillKnownTests : PageContext
{
    private readonly Somebody people = new();

    public StillKnownTests() => Services.AddSingleton<IPeople>(people);

    /// <summary>C10 42: within a second, whatever page is open.</summary>
    [Fact]
    public void A_page_is_emptied_when_the_role_goes()
    {
        Show(Some.IncidentSnapshot());
        var page = Render<StillKnown>(parameters => parameters.AddChildContent("<p>database-instances</p>"));
        Assert.Contains("database-instances", page.Markup, StringComparison.Ordinal);

        people.Actor = Actor.Nobody;
        Assert.True(SpinWait.SpinUntil(() => Clock.IsAwaited(LiveFeed.TickEvery), TimeSpan.FromSeconds(60)));
        Clock.Advance(LiveFeed.TickEvery);

        page.WaitForAssertion(() => Assert.Contains("You are signed out", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("database-instances", page.Markup, StringComparison.Ordinal);
        Assert.Empty(Services.GetRequiredService<LiveFeed>().Current.Snapshot.Applications);
    }

    private sealed class Somebody : IPeople
    {
        public Actor Actor { get; set; } = Some.Grace;

        public Actor Of(ClaimsPrincipal? asking) => Actor;

        public void Did(ClaimsPrincipal? asking)
        {
            // Nothing ends here by itself.
        }

        public Task EndAsync(ClaimsPrincipal? asking, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
