using System.Collections.Immutable;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Matrix;

/// <summary>A cluster, an Argo CD and a repository with one database to look at: <c>pg</c> of the application <c>databases</c>, live and declared on main.</summary>
internal sealed record MatrixWorld
{
    public const string Url = "https://git.example/platform.git";

    public static readonly ResourceKey Pg = new("acid.zalan.do", "postgresql", "databases", "pg");

    private static readonly GroupKind Kind = Pg.GroupKind;

    public bool IsLive { get; init; } = true;

    public bool IsLeaving { get; init; }

    public bool ClusterAnswers { get; init; } = true;

    public bool ArgoCdAnswers { get; init; } = true;

    public string SyncOptions { get; init; } = "";

    public ImmutableList<Application> Applications { get; init; } = [Lists(App("databases"))];

    public ImmutableList<DeclaredDatabase> Declared { get; init; } = [On("main")];

    public ImmutableList<UnreadPlace> Unread { get; init; } = [];

    public static Application App(string name) => Some.Application(name) with
    {
        Destination = new("", "east", "databases"),
        Sources = [new(Url, "databases", "main")],
        Revisions = ["old"],
    };

    /// <summary>The application lists the database, or waits for pruning it.</summary>
    public static Application Lists(Application application, bool pruning = false) => application with
    {
        Resources = [new(Pg, "v1", pruning ? SyncStatus.OutOfSync : SyncStatus.Synced, HealthStatus.Healthy, null, false, pruning, false, 0)],
    };

    /// <summary>An application that lists another one.</summary>
    public static Application Parent(string name, Application child, bool prunes) => App(name) with
    {
        Resources = [new(new("argoproj.io", "Application", child.Key.Namespace, child.Key.Name), "v1alpha1", prunes ? SyncStatus.OutOfSync : SyncStatus.Synced, HealthStatus.Healthy, null, false, prunes, false, 0)],
    };

    public static DeclaredDatabase On(string branch, bool taken = true, string application = "databases", string file = "databases/pg.yaml") =>
        new(App(application).Key, Pg, new(Url, branch, file, taken, branch == "main"), """{"kind":"postgresql","spec":{}}""");

    public static UnreadPlace Blind(UnreadKind kind, string? branch, bool tracked = false, string application = "databases") =>
        new(App(application).Key, Url, branch, kind, tracked, "the disk is full");

    public MatrixWorld WithApplications(params Application[] applications) => this with { Applications = [.. applications] };

    public MatrixRow Row()
    {
        var (snapshot, declared) = (Snapshot(), DeclaredSet.Of(Declared, Unread.ToEquatableList()));
        var states = DatabaseInventory.Build(snapshot, declared.Databases, Some.Moment);
        return Assert.Single(DatabaseMatrix.Build(snapshot, declared, states, _ => null, Some.Moment));
    }

    private Snapshot Snapshot()
    {
        var live = Some.Object("pg", kind: Kind.Kind, group: Kind.Group) with { Key = Pg, DeletionTimestamp = IsLeaving ? Some.Moment : null, Annotations = [KeyValuePair.Create("argocd.argoproj.io/sync-options", SyncOptions)] };
        var snapshot = Core.State.Snapshot.Empty.With(
            Some.ObjectsListed(Kind, IsLive ? [live] : []),
            new Observation.CoverageChanged(Some.Cluster, Some.Moment, new("east", Kind, null, KindCoverageState.Watched, Some.Moment, null)),
            new Observation.StatusChanged(Some.Cluster, Some.Moment, ClusterAnswers ? Some.Live(Some.Cluster) : Some.Lost(Some.Cluster, "silent")),
            new Observation.StatusChanged(Some.ArgoCd, Some.Moment, ArgoCdAnswers ? Some.Live(Some.ArgoCd) : Some.Lost(Some.ArgoCd, "silent")),
            Some.Refs(Some.Moment, ("main", "head"), ("feature/x", "x")));
        return snapshot with { Applications = Applications.ToImmutableDictionary(application => application.Key) };
    }
}
