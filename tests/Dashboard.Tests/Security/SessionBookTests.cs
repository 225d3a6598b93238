using System.Security.Claims;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Security.People;
using DbDashboard.Dashboard.Security.Sessions;
using DbDashboard.Dashboard.Security.SignIn;
using DbDashboard.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Dashboard.Tests.Security;

/// <summary>Sessions and locks on a file of their own, with a clock that the test moves.</summary>
public sealed class SessionBookTests : IDisposable
{
    private static readonly Identity Grace = new("oidc:1", "Grace", "https://login.example", ["dba"]) { Token = "canary-id-token" };

    private readonly TempFolder folder = new("sessions");
    private readonly FakeTimeProvider clock = new(Some.Moment);
    private readonly IDataProtectionProvider keys = new EphemeralDataProtectionProvider();
    private readonly DashboardDatabase database;

    public SessionBookTests() => database = new(new() { ConnectionString = $"Data Source={Path.Combine(folder.Path, "d.db")}" }, new(), NullLogger<DashboardDatabase>.Instance);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_idle_session_ends_and_one_that_is_used_goes_on_until_its_day_is_over()
    {
        var sessions = await OpenAsync();
        var idle = await StartAsync(sessions);
        var used = await StartAsync(sessions);
        for (var hour = 0; hour < 12; hour++)
        {
            Assert.NotNull(sessions.Find(used));
            sessions.Touch(used);
            clock.Advance(TimeSpan.FromMinutes(59));
        }

        Assert.Null(sessions.Find(idle));
        sessions.Touch(used);
        clock.Advance(TimeSpan.FromMinutes(12));
        Assert.Null(sessions.Find(used));
    }

    [Fact]
    public async Task A_session_outlives_a_restart_with_its_groups_and_token()
    {
        var asking = await StartAsync(await OpenAsync());

        var kept = (await OpenAsync()).Find(asking)!;

        Assert.Equal((Grace, "canary-id-token"), (kept.Who, kept.Who.Token));
    }

    [Fact]
    public async Task The_file_holds_neither_what_the_browser_has_nor_the_token()
    {
        var asking = await StartAsync(await OpenAsync());

        var bytes = Directory.GetFiles(folder.Path).SelectMany(File.ReadAllBytes).ToArray();
        var text = System.Text.Encoding.Latin1.GetString(bytes);

        Assert.Contains("oidc:1", text, StringComparison.Ordinal);
        Assert.DoesNotContain(asking.FindFirst(Session.Claim)!.Value, text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-id-token", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ended_stays_ended_after_a_restart()
    {
        var sessions = await OpenAsync();
        var asking = await StartAsync(sessions);
        await sessions.EndAllAsync(Grace.Subject, TestContext.Current.CancellationToken);

        Assert.Null(sessions.Find(asking));
        Assert.Null((await OpenAsync()).Find(asking));
    }

    [Fact]
    public async Task Nothing_that_was_not_given_out_is_a_session()
    {
        var sessions = await OpenAsync();
        await StartAsync(sessions);

        Assert.All([null, new ClaimsPrincipal(), SignInEndpoints.Principal(""), SignInEndpoints.Principal("nothing"), SignInEndpoints.Principal(new string('a', 10_000))], asking => Assert.Null(sessions.Find(asking)));
    }

    [Fact]
    public async Task A_lock_outlives_a_restart_and_ends_by_itself()
    {
        var cancel = TestContext.Current.CancellationToken;
        await database.OpenAsync(cancel);
        var before = new LockOut(database, clock);
        for (var i = 0; i < LockOut.Failures; i++)
        {
            Assert.False(before.Holds("ada"));
            await before.FailedAsync("ada", cancel);
        }

        var after = new LockOut(database, clock);
        await after.LoadAsync(cancel);
        Assert.True(after.Holds("ada"));
        Assert.False(after.Holds("linus"));
        clock.Advance(LockOut.For);
        Assert.False(after.Holds("ada"));
    }

    [Fact]
    public void A_token_has_no_text()
    {
        Assert.DoesNotContain("canary", $"{Grace} {new Session("x", Grace, Some.Moment, Some.Moment)} {new Core.Model.Credential("canary")}", StringComparison.Ordinal);
        Assert.DoesNotContain("canary", (Some.Grace with { Credential = new("canary") }).ToString(), StringComparison.Ordinal);
    }

    private async Task<SessionBook> OpenAsync()
    {
        await database.OpenAsync(TestContext.Current.CancellationToken);
        var sessions = new SessionBook(database, new(keys), new AccessOptions(), clock);
        await sessions.LoadAsync(TestContext.Current.CancellationToken);
        return sessions;
    }

    private static async Task<ClaimsPrincipal> StartAsync(SessionBook sessions) => SignInEndpoints.Principal((await sessions.StartAsync(Grace, TestContext.Current.CancellationToken))!);
}
