using DbDashboard.Core.Model;

namespace DbDashboard.Benchmarks;

/// <summary>A fleet of PostgreSQL clusters as an API server gives them: each with a set, two pods, a claim, a Service and the leader's record.</summary>
internal static class DatabaseFleet
{
    public const int Databases = 1_000;

    private static readonly WatchedKind Database = new(new("acid.zalan.do", "postgresql"), "v1", "postgresqls");

    public static IReadOnlyList<WatchedKind> Kinds { get; } = [Database, .. WatchedKind.Children];

    public static IEnumerable<(WatchedKind Kind, string Json)> All() => Enumerable.Range(0, Databases).SelectMany(Cluster);

    public static (WatchedKind Kind, string Json) Pod(int index, int restarts, int member = 0) => Of("pods", index, $"db-{index}-{member}", $"\"spilo-role\":\"{(member == 0 ? "master" : "replica")}\",\"controller-revision-hash\":\"db-{index}-6c\",", "\"status\":\"{\\\"state\\\":\\\"running\\\",\\\"role\\\":\\\"primary\\\"}\"",
        $$"""
        "spec":{"nodeName":"node-{{index % 40}}","containers":[{"name":"postgres","image":"ghcr.io/zalando/spilo-17:4.0-p2"}]},"status":{"phase":"Running","conditions":[{"type":"Ready","status":"True","lastTransitionTime":"2019-12-31T00:00:00Z"}],"containerStatuses":[{"name":"postgres","ready":true,"restartCount":{{restarts}},"state":{"running":{"startedAt":"2019-12-31T00:00:00Z"} } }]}
        """);

    private static IEnumerable<(WatchedKind Kind, string Json)> Cluster(int index)
    {
        yield return (Database, Json($"db-{index}", index, "", "", "\"spec\":{\"teamId\":\"acid\",\"numberOfInstances\":2,\"postgresql\":{\"version\":\"17\"},\"volume\":{\"size\":\"10Gi\"}},\"status\":{\"PostgresClusterStatus\":\"Running\"}"));
        yield return Of("statefulsets", index, $"db-{index}", "", "", $"\"spec\":{{\"replicas\":2}},\"status\":{{\"replicas\":2,\"readyReplicas\":2,\"availableReplicas\":2,\"currentRevision\":\"db-{index}-6c\",\"updateRevision\":\"db-{index}-6c\"}}");
        yield return Pod(index, 0);
        yield return Pod(index, 0, member: 1);
        yield return Of("persistentvolumeclaims", index, $"pgdata-db-{index}-0", "", "", "\"spec\":{\"storageClassName\":\"fast\",\"resources\":{\"requests\":{\"storage\":\"10Gi\"}}},\"status\":{\"phase\":\"Bound\",\"capacity\":{\"storage\":\"10Gi\"}}");
        yield return Of("services", index, $"db-{index}", "", "", "\"spec\":{\"ports\":[{\"port\":5432}]}");
        yield return Of("endpoints", index, $"db-{index}", "", $"\"leader\":\"db-{index}-0\",\"renewTime\":\"2020-01-01T00:00:00Z\",\"ttl\":\"30\"", "\"subsets\":[]");
    }

    private static (WatchedKind Kind, string Json) Of(string plural, int index, string name, string labels, string annotations, string rest) =>
        (WatchedKind.Children.Single(kind => kind.Plural == plural), Json(name, index, labels + "\"application\":\"spilo\",", annotations, rest));

    private static string Json(string name, int index, string labels, string annotations, string rest) =>
        $"{{\"metadata\":{{\"name\":\"{name}\",\"namespace\":\"team-{index % 20}\",\"uid\":\"u-{name}-{rest.Length}\",\"resourceVersion\":\"{1000 + index}\",\"creationTimestamp\":\"2019-12-30T00:00:00Z\",\"labels\":{{{labels}\"cluster-name\":\"db-{index}\",\"team\":\"acid\"}},\"annotations\":{{{annotations}}}}},{rest}}}";
}
