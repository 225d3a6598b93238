using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Sources.Kubernetes;

/// <summary>A source that reads a stand-in API server into a store, on a clock that the test moves.</summary>
internal sealed class ClusterUnderTest : IAsyncDisposable
{
    public const string Postgres = "/apis/acid.zalan.do/v1/postgresqls";

    public static readonly WatchedKind PostgresKind = new(new("acid.zalan.do", "postgresql"), "v1", "postgresqls");

    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    private ClusterUnderTest(ApiServerStandIn server) => Server = server;

    public ApiServerStandIn Server { get; }

    public FakeTimeProvider Clock { get; } = new(Some.Moment);

    public SnapshotStore Store { get; } = new();

    public ClusterOptions Options => new() { Name = "east", Server = Server.Address, Token = "secret" };

    public static async Task<ClusterUnderTest> CreateAsync() => new(await ApiServerStandIn.StartAsync());

    public void Start(ClusterOptions? options = null, IWantedSchemas? wanted = null)
    {
        var source = new KubernetesSource(options ?? Options, [PostgresKind], Clock, wanted);
        running = new ObservationPump(Store, [source], Clock, NullLogger<ObservationPump>.Instance).RunAsync(stop.Token);
    }

    public async Task<Snapshot> StartAndSettleAsync()
    {
        Start();
        return await Until(snapshot => StateOf(snapshot) == SourceState.Live);
    }

    public Task<Snapshot> Until(Func<Snapshot, bool> isThere) => Store.Until(isThere);

    /// <summary>Waits while time goes by, a step at a time.</summary>
    public Task<Snapshot> UntilAsTimeGoesBy(Func<Snapshot, bool> isThere, TimeSpan? step = null) =>
        Store.Until(isThere, () => Clock.Advance(step ?? TimeSpan.FromSeconds(1)));

    public static SourceState? StateOf(Snapshot snapshot) => snapshot.Sources.GetValueOrDefault(Some.Cluster)?.State;

    public static KindCoverage? Coverage(Snapshot snapshot, string? scope = null) =>
        snapshot.Coverage.GetValueOrDefault(("east", PostgresKind.Kind, scope));

    public static IEnumerable<string> Names(Snapshot snapshot) => snapshot.Objects.Keys.Select(key => key.Key.Name).Order();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // The pump ends so.
        }

        await Server.DisposeAsync();
        stop.Dispose();
    }
}
