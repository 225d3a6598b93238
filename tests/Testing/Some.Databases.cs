using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Testing;

/// <summary>Databases as the inventory would have them.</summary>
public static partial class Some
{
    /// <summary>A PostgreSQL cluster that is live, Healthy and declared on main, where its application looks.</summary>
    /// <param name="spec">The live object's spec.</param>
    public static DatabaseState Postgres(string name, string spec = "{}") => new(
        "east",
        new("acid.zalan.do", "postgresql", "databases", name),
        "PostgreSQL",
        Reading.Known(Object(name, kind: "postgresql", group: "acid.zalan.do") with { Spec = spec }, "Kubernetes east", Moment),
        "16",
        "50Gi",
        2,
        HealthStatus.Healthy,
        "Running",
        new(2, 2, [], null),
        [new("r", "main", $"{name}.yaml", Taken: true, OnTracked: true)],
        new("prod", "argocd", "database-instances"),
        false)
    {
        Verdict = new(HealthStatus.Healthy, null, "All 2 members are ready", null),
    };

    public static DatabaseState NotThere(this DatabaseState state) => state with { Live = Reading.Absent<LiveObject>("Kubernetes east", Moment, "It is not in the cluster.") };
}
