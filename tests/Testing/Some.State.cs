using DbDashboard.Core.Model;

namespace DbDashboard.Testing;

/// <summary>Builders of values that a test needs but does not speak of.</summary>
public static partial class Some
{
    public static readonly DateTimeOffset Moment = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static SourceId ArgoCd => new(SourceKind.ArgoCd, "prod");

    public static SourceId Cluster => new(SourceKind.Kubernetes, "east");

    public static SourceId Repository => new(SourceKind.Git, "https://git.example/platform.git");

    public static Application Application(string name = "orders", string version = "1", string uid = "uid-1") => new()
    {
        Key = new("prod", "argocd", name),
        Uid = uid,
        ResourceVersion = version,
        Sources = [new("https://git.example/platform.git", "apps/orders", "main")],
        Sync = SyncStatus.OutOfSync,
        Health = HealthStatus.Healthy,
    };

    public static LiveObject Object(string name = "orders-0", string version = "1", string kind = "Pod", string group = "", string status = "{}") => new(
        "east",
        new(group, kind, "databases", name),
        "v1",
        $"uid-{name}",
        version,
        Moment,
        null,
        [],
        [],
        [],
        "{}",
        status);

    public static Observation.ApplicationChanged Changed(Application application, DateTimeOffset? at = null) => new(ArgoCd, at ?? Moment, application);

    public static Observation.ApplicationsListed Listed(params Application[] applications) => new(ArgoCd, Moment, [.. applications]);

    public static Observation.ObjectsListed ObjectsListed(GroupKind kind, params LiveObject[] objects) => new(Cluster, Moment, kind, null, [.. objects]);

    public static Observation.RefsRead Refs(DateTimeOffset at, params (string Branch, string Commit)[] branches) => new(
        Repository,
        at,
        new(Repository.Name, branches.Select(branch => new GitRef($"refs/heads/{branch.Branch}", branch.Commit)).ToEquatableList(), "refs/heads/main", at));
}
