using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Core.State;
using DbDashboard.Sandbox;
using DbDashboard.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace DbDashboard.Core.Tests.Sources.Kubernetes;

/// <summary>The source against the whole simulated API server: databases made by operators, edits, compaction.</summary>
public sealed class SandboxClusterTests : IAsyncLifetime
{
    private readonly SnapshotStore store = new();
    private readonly CancellationTokenSource stop = new();
    private SandboxServer sandbox = null!;
    private Task running = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new(), TimeProvider.System);
        var options = new ClusterOptions { Name = "in-cluster", Server = sandbox.KubernetesUrl, Token = sandbox.Token };
        var source = new KubernetesSource(options, DatabaseKinds.Watched, TimeProvider.System);
        running = new ObservationPump(store, [source], TimeProvider.System, NullLogger<ObservationPump>.Instance).RunAsync(stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await sandbox.DisposeAsync();
        stop.Dispose();
    }

    [Fact]
    public async Task Sees_the_databases_with_their_children_and_follows_what_happens_to_them()
    {
        var snapshot = await store.Until(held => held.Sources.Values.Any(source => source.State == SourceState.Live));

        var database = Assert.Single(DatabaseInventory.Build(snapshot, [], TimeProvider.System.GetUtcNow()), state => state.Key.Name == "postgres-general");
        Assert.Equal(true, database.Children.AllReady);

        sandbox.Control.Edit("acid.zalan.do/v1", "postgresql", "databases", "postgres-general", """{"spec":{"volume":{"size":"77Gi"}}}""");
        await store.Until(held => Postgres(held).Spec.Contains("77Gi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_is_judged_and_judged_anew_when_a_watch_tells_of_a_change()
    {
        await store.Until(held => Verdict(held, "postgres-general") == HealthStatus.Healthy && Verdict(held, "redis-general") == HealthStatus.Healthy);

        sandbox.Control.Edit("acid.zalan.do/v1", "postgresql", "databases", "postgres-general", """{"spec":{"numberOfInstances":0}}""");

        await store.Until(held => Verdict(held, "postgres-general") == HealthStatus.Suspended);
    }

    [Fact]
    public async Task Lists_anew_what_was_compacted_away_while_the_watch_was_cut()
    {
        await store.Until(held => held.Sources.Values.Any(source => source.State == SourceState.Live));

        sandbox.Control.CutStreams();
        sandbox.Control.Edit("acid.zalan.do/v1", "postgresql", "databases", "postgres-general", """{"spec":{"volume":{"size":"88Gi"}}}""");
        sandbox.Control.Compact();

        await store.Until(held => Postgres(held).Spec.Contains("88Gi", StringComparison.Ordinal));
    }

    private static HealthStatus? Verdict(Snapshot snapshot, string name) =>
        DatabaseInventory.Build(snapshot, [], TimeProvider.System.GetUtcNow()).SingleOrDefault(state => state.Key.Name == name)?.Verdict.Health;

    private static LiveObject Postgres(Snapshot snapshot) =>
        snapshot.Objects.Values.Single(item => item.Key is { Kind: "postgresql", Name: "postgres-general" });
}
