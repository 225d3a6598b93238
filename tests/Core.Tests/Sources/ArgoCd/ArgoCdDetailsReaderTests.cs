using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Details;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

public sealed class ArgoCdDetailsReaderTests
{
    [Fact]
    public async Task Every_question_names_the_project_and_the_namespace()
    {
        await using var world = await WithCaseAsync("cases/ok");
        var details = await world.Details.ReadAsync(App("cases/ok"), default);
        Assert.True(details is { Application.IsKnown: true, ManagedResources.IsKnown: true, Tree.IsKnown: true, SyncWindows.IsKnown: true, Events.IsKnown: true });
        Assert.Equal(5, world.Server.Asked.Count);
        Assert.All(world.Server.Asked, request => Assert.Equal("?project=cases&appNamespace=argocd", request.Query));
        Assert.NotEmpty(details.Application.Value.Managers);
    }

    [Fact]
    public async Task What_did_not_change_is_not_asked_again_until_a_minute_has_passed()
    {
        await using var world = await WithCaseAsync("cases/ok");
        var app = App("cases/ok");
        await world.Details.ReadAsync(app, default);
        await world.Details.ReadAsync(app, default);
        Assert.Equal(5, world.Server.Asked.Count);
        await world.Details.ReadAsync(app with { ResourceVersion = "99999999" }, default);
        Assert.Equal(10, world.Server.Asked.Count);
        world.Time.Advance(TimeSpan.FromSeconds(61));
        await world.Details.ReadAsync(app with { ResourceVersion = "99999999" }, default);
        Assert.Equal(15, world.Server.Asked.Count);
    }

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_reading_and_at_most_four_questions_at_a_time()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        var (now, most) = (0, 0);
        world.Server.On("/api/v1/applications/*", async context =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync("{}"u8.ToArray());
        });
        var apps = Enumerable.Range(0, 10).Select(i => App("cases/ok") with { Key = new("main", "argocd", $"app-{i}") }).ToList();
        await Task.WhenAll(apps.Concat(apps).Select(app => world.Details.ReadAsync(app, default)));
        Assert.Equal(50, world.Server.Asked.Count);
        Assert.InRange(most, 1, 4);
    }

    [Fact]
    public async Task No_answer_is_a_state_and_says_that_nothing_reconciles_the_application()
    {
        await using var world = await WithCaseAsync("cases/skip-reconcile");
        world.Server.Silent($"{Path("skip-reconcile")}/managed-resources").Silent($"{Path("skip-reconcile")}/resource-tree");
        var details = await world.Details.ReadAsync(App("cases/skip-reconcile"), default).Nudged(world.Pass(1));
        Assert.Equal(ReadingState.Failed, details.ManagedResources.State);
        Assert.Contains("no answer within 10 s: nothing reconciles this application, its annotation argocd.argoproj.io/skip-reconcile is set", details.Tree.Why, StringComparison.Ordinal);
        Assert.True(details.SyncWindows.IsKnown);
    }

    [Fact]
    public async Task An_application_of_a_missing_project_says_why_there_are_no_details()
    {
        await using var world = await WithCaseAsync("cases/project-missing");
        var details = await world.Details.ReadAsync(App("cases/project-missing"), default);
        Assert.Equal(ReadingState.Failed, details.Application.State);
        Assert.Contains("app is not allowed in project \"absent\"", details.Events.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("errors/403-get-forbidden-with-project.json", ReadingState.Forbidden)]
    [InlineData("errors/404-get-absent-with-project.json", ReadingState.Absent)]
    public async Task Forbidden_and_absent_are_different(string recorded, ReadingState expected)
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Replay(recorded, "/api/v1/applications/*");
        var details = await world.Details.ReadAsync(App("cases/ok"), default);
        Assert.Equal((expected, expected), (details.Application.State, details.ManagedResources.State));
    }

    [Theory]
    [InlineData("cases/cluster-unknown")]
    [InlineData("versions/v2.14/cases/cluster-unknown")]
    public async Task The_deleted_comparison_of_an_invalid_spec_is_not_asked_for(string recorded)
    {
        await using var world = await WithCaseAsync(recorded);
        var details = await world.Details.ReadAsync(App(recorded), default);
        Assert.StartsWith("Argo CD compares nothing while the application has InvalidSpecError", details.ManagedResources.Why, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Server.Asked, request => request.Path.EndsWith("managed-resources", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_Argo_CDs_cache_is_lost_its_words_are_shown()
    {
        await using var world = await WithCaseAsync("broken/redis-read-only");
        var details = await world.Details.ReadAsync(App("broken/redis-read-only"), default);
        Assert.StartsWith("Argo CD says: error getting cached app managed resources", details.ManagedResources.Why, StringComparison.Ordinal);
        Assert.True(details.Application.IsKnown);
    }

    [Fact]
    public async Task What_was_read_before_stays_as_stale_when_the_answer_fails()
    {
        await using var world = await WithCaseAsync("cases/ok");
        var app = App("cases/ok");
        var first = await world.Details.ReadAsync(app, default);
        world.Server.Json($"{Path("ok")}/resource-tree", """{"error":"x","message":"cache: key is missing"}""", 500);
        world.Time.Advance(TimeSpan.FromMinutes(2));
        var second = await world.Details.ReadAsync(app, default);
        Assert.Equal((ReadingState.Stale, first.Tree.At, first.Tree.Value), (second.Tree.State, second.Tree.At, second.Tree.Value));
        Assert.Contains("cache: key is missing", second.Tree.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managed-resources", "items")]
    [InlineData("resource-tree", "nodes")]
    public async Task Of_a_list_that_is_too_long_no_part_is_taken_for_the_whole(string part, string member)
    {
        await using var world = await WithCaseAsync("cases/ok");
        world.Server.Json($"{Path("ok")}/{part}", $$"""{"{{member}}":[{{string.Join(',', Enumerable.Repeat("{}", 50_001))}}]}""");

        var details = await world.Details.ReadAsync(App("cases/ok"), default);

        var (state, why) = part == "resource-tree" ? (details.Tree.State, details.Tree.Why) : (details.ManagedResources.State, details.ManagedResources.Why);
        Assert.Equal((ReadingState.Failed, "Argo CD lists 50001 of them, and more than 50000 are not read: nothing is derived from a part"), (state, why));
    }

    [Fact]
    public async Task Manifests_are_read_at_the_revision_that_is_asked_for()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Replay("platform/11-manifests-at-no-such-branch.json", $"{Path("ok")}/manifests").Replay("cases/ok/manifests.json", $"{Path("ok")}/manifests?project=cases&appNamespace=argocd");
        Assert.NotEmpty((await world.Details.ReadManifestsAsync(App("cases/ok"), null, default)).Value);
        var missing = await world.Details.ReadManifestsAsync(App("cases/ok"), "no-such-branch", default);
        Assert.Contains("unable to resolve", missing.Why, StringComparison.Ordinal);
        Assert.Contains(world.Server.Asked, request => request.Query.EndsWith("&revision=no-such-branch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commit_is_rendered_anew_past_Argo_CDs_cache_and_kept_for_a_minute()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Replay("cases/ok/manifests.json", $"{Path("ok")}/manifests");
        var renders = (ArgoCdDetailsReader)world.Details;

        Assert.NotEmpty((await renders.RenderAnewAsync(App("cases/ok"), "abc", default)).Value);
        await renders.RenderAnewAsync(App("cases/ok"), "abc", default);

        Assert.Equal("?noCache=true&project=cases&appNamespace=argocd&revision=abc", Assert.Single(world.Server.Asked).Query);
        world.Time.Advance(TimeSpan.FromMinutes(2));
        await renders.RenderAnewAsync(App("cases/ok"), "abc", default);
        Assert.Equal(2, world.Server.Asked.Count);
    }

    [Fact]
    public async Task One_reading_of_a_project_serves_all_of_its_applications()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Json("/api/v1/projects/cases", """{"metadata":{"name":"cases"},"spec":{"sourceRepos":["*"],"syncWindows":[{"kind":"deny","schedule":"0 22 * * *","duration":"8h","timeZone":"Europe/Berlin","applications":["*"]}]}}""");
        var reader = (ArgoCdDetailsReader)world.Details;
        var project = await reader.ReadProjectAsync(App("cases/ok"), default);
        await reader.ReadProjectAsync(App("cases/live-edit"), default);
        Assert.Equal("Europe/Berlin", Assert.Single(project.Value!.Windows).TimeZone);
        Assert.Single(world.Server.Asked);
    }

    [Fact]
    public async Task An_absent_project_says_so_in_Argo_CDs_words()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Replay("errors/project-absent.json", "/api/v1/projects/cases");
        var project = await ((ArgoCdDetailsReader)world.Details).ReadProjectAsync(App("cases/ok"), default);
        Assert.Equal(ReadingState.Absent, project.State);
        Assert.Contains("appprojects.argoproj.io \"absent\" not found", project.Why, StringComparison.Ordinal);
    }

    private static async Task<ArgoCdWorld> WithCaseAsync(string folder)
    {
        var world = await ArgoCdWorld.StartAsync();
        var of = App(folder).Key.Name;
        world.Server.Replay($"{folder}/application.json", Path(of));
        foreach (var part in new[] { "managed-resources", "resource-tree", "syncwindows", "events" })
        {
            world.Server.Replay($"{folder}/{part}.json", $"{Path(of)}/{part}");
        }

        return world;
    }

    private static Application App(string folder) => RecordedApplication.Load(Recordings.File(folder), "main")!.Application;

    private static string Path(string name) => $"/api/v1/applications/{name}";

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = target; value > seen; seen = target)
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
