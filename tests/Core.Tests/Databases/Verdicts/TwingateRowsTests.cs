using DbDashboard.Core.Databases.Kinds;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases.Verdicts;

public sealed class TwingateRowsTests
{
    private const string NoOperator = """Deployment/twingate-operator {"status":{"availableReplicas":0}}""";

    public static TheoryData<string, string, HealthStatus, string, string> Rows() => new()
    {
        { "orders-db", "1", HealthStatus.Missing, "The cluster does not know TwingateResource.twingate.com", "TwingateResource not-installed" },
        { "orders-db", "2", HealthStatus.Degraded, "It is being deleted for 5 min: a finalizer waits", """TwingateResource/orders-db {"metadata":{"deletionTimestamp":"$-5m","finalizers":["twingate.com/finalizer"]}}""" },
        { "orders-db", "3", HealthStatus.Degraded, "Twingate refused twingate_resource_sync: Quota exceeded", """TwingateResource/orders-db {"status":{"twingate_resource_sync":{"success":false,"ts":"$-1m","error":"Quota exceeded"}}}""" },
        { "orders-db", "4", HealthStatus.Progressing, "is tried again, 2 times so far: HTTP 503", """TwingateResource/orders-db {"status":{"twingate":{"progress":{"twingate_resource_update":{"retries":2,"message":"HTTP 503"}}}}}""" },
        { "orders-db", "4", HealthStatus.Degraded, "is tried again, 9 times so far", """TwingateResource/orders-db {"status":{"twingate":{"progress":{"twingate_resource_update":{"retries":9}}}}}""" },
        { "orders-db", "5", HealthStatus.Degraded, "has not looked at it in 3 h", """TwingateResource/orders-db {"spec":{"id":null},"status":null}""" },
        { "orders-db", "5", HealthStatus.Unknown, "the operator is not seen to run", "TwingateResource/orders-db {\"spec\":{\"id\":null},\"status\":null}\n" + NoOperator },
        { "orders-db", "5", HealthStatus.Progressing, "It was just made", """TwingateResource/orders-db {"metadata":{"creationTimestamp":"$-30s"},"spec":{"id":null},"status":null}""" },
        { "on-call-orders", "6", HealthStatus.Degraded, "TwingateResource orders-db is not there", "TwingateResource/orders-db gone" },
        { "on-call-orders", "6", HealthStatus.Progressing, "TwingateGroup on-call has no id yet", """
            TwingateGroup/on-call {"spec":{"id":""}}
            TwingateResourceAccess/on-call-orders {"metadata":{"creationTimestamp":"$-5m"}}
            """ },
        { "east-1", "7", HealthStatus.Degraded, "Deployment east-1 has no available pod", """Deployment/east-1 {"status":{"availableReplicas":0}}""" },
        { "east-2", "7", HealthStatus.Degraded, "Deployment east-2 has no available pod", "" },
        { "connector-by-helm", "7", HealthStatus.Degraded, "Deployment connector-by-helm has no available pod", """Deployment/connector-by-helm {"status":{"availableReplicas":0}}""" },
        { "east-1", "8", HealthStatus.Healthy, "succeeded", "TwingateConnector/east-2 gone" },
        { "east-1", "9", HealthStatus.Healthy, "twingate_connector_pod_reconciler succeeded", "" },
        { "orders-db", "9", HealthStatus.Healthy, "twingate_resource_sync succeeded", "" },
        { "on-call", "9", HealthStatus.Healthy, "twingate_group_create_update succeeded", "" },
        { "on-call-orders", "9", HealthStatus.Healthy, "twingate_resource_access_change succeeded", "" },
        { "connector-by-helm", "9", HealthStatus.Healthy, "Its pod is available", "" },
        { "orders-db", "9", HealthStatus.Unknown, "no handler says how it went", """TwingateResource/orders-db {"status":null}""" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Judges_by_the_first_row_that_matches(string name, string row, HealthStatus health, string says, string changes)
    {
        var world = Worlds.Twingate().With(changes);
        var verdict = (name == "connector-by-helm" ? world.State(name) : world.Declared(name)).Verdict;

        Assert.Equal((row, health), (verdict.Row?.Number, verdict.Health));
        Assert.Contains(says, verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_of_the_table_has_its_test() =>
        Assert.Equal(new TwingateConnector().Table.Select(row => row.Number), Rows().Select(row => row.Data.Item2).Distinct());

    [Fact]
    public void An_only_connector_is_warned_of() =>
        Assert.Contains("no redundancy", Assert.Single(Worlds.Twingate().With("TwingateConnector/east-2 gone").Verdict("east-1").Warnings.Items), StringComparison.Ordinal);
}
