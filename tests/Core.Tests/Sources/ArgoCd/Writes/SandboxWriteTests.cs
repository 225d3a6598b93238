using System.Text.Json.Nodes;
using DbDashboard.Core.Actions.Refusals;
using DbDashboard.Core.Actions.Requests;
using DbDashboard.Core.Model;
using DbDashboard.Sandbox;
using DbDashboard.Sandbox.Control;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Core.Tests.Sources.ArgoCd.Writes;

/// <summary>The writes against the whole simulated platform, also one of Argo CD 2.14.</summary>
public sealed class SandboxWriteTests
{
    private const string Old = "2.14.21";

    private static readonly ApplicationKey Child = new("main", "argocd", "database-instances");
    private static readonly ApplicationKey Operator = new("main", "argocd", "postgres-operator");

    [Theory]
    [InlineData("3.5.1")]
    [InlineData(Old)]
    public async Task The_source_is_moved_with_its_filter_and_moved_back(string version)
    {
        await using var world = await World.StartAsync(version);
        var before = await world.ReadAsync(Child);
        var draft = Ready(SourcePatch.Of(before, new(0, "feature/redis-cache", new("{agent-docs-*.yaml,redis-*.yaml}", null, true))));
        var accepted = Accepted(await world.SendAsync(new ArgoCdWrite.PatchApplication(Child, "platform", draft.Patch)));
        Assert.Equal(("feature/redis-cache", "{agent-docs-*.yaml,redis-*.yaml}"), (accepted.Application!.Source.TargetRevision, accepted.Application.Source.Directory!.Include));
        Accepted(await world.SendAsync(new ArgoCdWrite.PatchApplication(Child, "platform", draft.Undo)));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(before.Spec), JsonNode.Parse((await world.ReadAsync(Child)).Spec)));
    }

    [Fact]
    public async Task A_change_by_somebody_else_makes_the_patch_fail_and_says_which_field()
    {
        await using var world = await World.StartAsync();
        var draft = Ready(SourcePatch.Of(await world.ReadAsync(Child), new(0, "feature/redis-cache")));
        world.Sandbox.Control.Edit("argoproj.io/v1alpha1", "Application", "argocd", "database-instances", """{"spec":{"source":{"directory":{"include":"*"}}}}""");
        var write = new ArgoCdWrite.PatchApplication(Child, "platform", draft.Patch);
        var refusal = RefusalReader.Of(write, Assert.IsType<ArgoCdWriteOutcome.Refused>(await world.SendAsync(write)));
        Assert.Equal("database-instances has changed since the plan was made: /spec/source/directory is no longer what it was. Plan again and look at the new effects.", refusal.Sentence);
    }

    [Fact]
    public async Task The_brake_brakes_and_is_released_as_it_was()
    {
        await using var world = await World.StartAsync();
        var before = await world.ReadAsync(Operator);
        var draft = Ready(AutoSyncPatch.Off(before));
        var accepted = Accepted(await world.SendAsync(new ArgoCdWrite.PatchApplication(Operator, "platform", draft.Patch)));
        Assert.IsType<AutoSyncEcho.Off>(AutoSyncEcho.Of(before, accepted.Spec));
        Assert.True((await world.ReadAsync(Operator)).Application.SyncPolicy.Automated is { Enabled: false, Prune: true });
        Accepted(await world.SendAsync(new ArgoCdWrite.PatchApplication(Operator, "platform", draft.Undo)));
        Assert.True((await world.ReadAsync(Operator)).Application.SyncPolicy.IsAutoSyncOn);
    }

    [Fact]
    public async Task On_2_14_the_brake_is_seen_not_to_brake_and_the_block_is_taken_away()
    {
        await using var world = await World.StartAsync(Old);
        var before = await world.ReadAsync(Operator);
        var first = Accepted(await world.SendAsync(new ArgoCdWrite.PatchApplication(Operator, "platform", Ready(AutoSyncPatch.Off(before)).Patch)));
        Assert.True((await world.ReadAsync(Operator)).Application.SyncPolicy.IsAutoSyncOn);
        var dropped = Assert.IsType<AutoSyncEcho.Dropped>(AutoSyncEcho.Of(before, first.Spec));
        Accepted(await world.SendAsync(new ArgoCdWrite.PatchApplication(Operator, "platform", dropped.Next.Patch)));
        Assert.False((await world.ReadAsync(Operator)).Application.SyncPolicy.IsAutoSyncOn);
        Accepted(await world.SendAsync(new ArgoCdWrite.PatchApplication(Operator, "platform", dropped.Next.Undo)));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(before.Spec), JsonNode.Parse((await world.ReadAsync(Operator)).Spec)));
    }

    [Fact]
    public async Task The_brake_as_a_whole_spec_is_read_from_its_echo_too()
    {
        await using var world = await World.StartAsync(Old);
        var before = await world.ReadAsync(Operator);
        var first = Accepted(await world.SendAsync(new ArgoCdWrite.PutSpec(Operator, "platform", AutoSyncSpec.Off(before)!)));
        var dropped = Assert.IsType<AutoSyncEcho.Dropped>(AutoSyncEcho.Of(before, first.Spec));
        var second = Accepted(await world.SendAsync(new ArgoCdWrite.PutSpec(Operator, "platform", dropped.NextSpec)));
        Assert.IsType<AutoSyncEcho.Off>(AutoSyncEcho.Of(before, second.Spec));
    }

    [Theory]
    [InlineData(FaultKind.CutDone, true)]
    [InlineData(FaultKind.CutUndone, false)]
    public async Task A_cut_sync_is_unknown_sent_once_and_found_by_its_infos_when_it_was_done(FaultKind kind, bool isDone)
    {
        await using var world = await World.StartAsync();
        world.Sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, kind, "/sync", Method: "POST"));
        var outcome = await world.SendAsync(new ArgoCdWrite.Sync(Child, "platform") { Infos = [new("action", "42")] });
        Assert.Equal(UnknownBecause.ConnectionLost, Assert.IsType<ArgoCdWriteOutcome.Unknown>(outcome).Because);
        Assert.Single(world.Sandbox.Control.Writes, write => write.Path.Contains("/sync", StringComparison.Ordinal));
        var now = (await world.ReadAsync(Child)).Application;
        Assert.Equal(isDone, (now.PendingOperation ?? now.OperationState?.Operation)?.Infos.Items.Contains(new("action", "42")) ?? false);
    }

    [Fact]
    public async Task A_sync_comes_back_with_its_revision_and_infos_and_what_is_not_running_cannot_be_terminated()
    {
        await using var world = await World.StartAsync();
        var terminate = new ArgoCdWrite.Terminate(Operator, "platform");
        Assert.Equal(RefusalKind.NothingRunning, RefusalReader.Of(terminate, Assert.IsType<ArgoCdWriteOutcome.Refused>(await world.SendAsync(terminate))).Kind);
        var accepted = Accepted(await world.SendAsync(new ArgoCdWrite.Sync(Child, "platform") { Infos = [new("action", "42")] }));
        Assert.Contains(new("action", "42"), accepted.Application!.PendingOperation!.Infos.Items);
        Assert.Matches("^[0-9a-f]{40}$", accepted.Application.PendingOperation.Revision);
    }

    [Fact]
    public async Task Who_may_only_see_is_told_which_right_is_missing()
    {
        await using var world = await World.StartAsync(account: "viewer");
        var sync = new ArgoCdWrite.Sync(Child, "platform");
        var refused = Assert.IsType<ArgoCdWriteOutcome.Refused>(await world.SendAsync(sync));
        Assert.Equal(RefusalKind.Rights, RefusalReader.Of(sync, refused).Kind);
        var about = new Application { Key = Child, Project = "platform" };
        Assert.False((await world.Writes.CanIAsync(about, "sync", default)).Value);
    }

    private static RequestDraft.Ready Ready(RequestDraft draft) => Assert.IsType<RequestDraft.Ready>(draft);

    private static ArgoCdWriteOutcome.Accepted Accepted(ArgoCdWriteOutcome outcome) => Assert.IsType<ArgoCdWriteOutcome.Accepted>(outcome);

    private sealed record World(SandboxServer Sandbox, ServiceProvider Services) : IAsyncDisposable
    {
        public IArgoCdWrites Writes => Services.GetRequiredService<IArgoCdWrites>();

        public static async Task<World> StartAsync(string version = "3.5.1", string account = "dashboard")
        {
            // Whatever runs by itself would race with what is read back.
            var sandbox = await SandboxServer.StartAsync(new() { Story = "EmptyPlatform", ArgoCd = version, RunsByItself = false }, TimeProvider.System);
            sandbox.Control.Apply(Application(sandbox, Child, "infra/gitops/databases", """{"syncOptions":["CreateNamespace=true"]}"""));
            sandbox.Control.Apply(Application(sandbox, Operator, "operators/postgres", """{"automated":{"prune":true,"selfHeal":true},"syncOptions":["CreateNamespace=true"]}"""));
            return new(sandbox, ArgoCdWorld.Registered(sandbox.ArgoCdUrl, TimeProvider.System, sandbox.Tokens[account]).BuildServiceProvider());
        }

        private static string Application(SandboxServer sandbox, ApplicationKey key, string path, string policy) => $$$"""
            {"apiVersion":"argoproj.io/v1alpha1","kind":"Application","metadata":{"name":"{{{key.Name}}}","namespace":"argocd"},"spec":{"project":"platform",
            "source":{"repoURL":"{{{sandbox.GitUrl}}}/platform.git","targetRevision":"main","path":"{{{path}}}","directory":{"include":"agent-docs-*.yaml"}},
            "destination":{"server":"https://kubernetes.default.svc","namespace":"databases"},"syncPolicy":{{{policy}}}}}
            """;

        public Task<ArgoCdWriteOutcome> SendAsync(ArgoCdWrite write) => Writes.SendAsync(write, default);

        public async Task<FreshApplication> ReadAsync(ApplicationKey key) => (await Writes.ReadApplicationAsync(key, "platform", default)).Value!;

        public async ValueTask DisposeAsync()
        {
            await Services.DisposeAsync();
            await Sandbox.DisposeAsync();
        }
    }
}
