using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases;

/// <summary>
/// The worked example of "add a database kind": MariaDB of mariadb-operator. One StatefulSet with the database's name owns
/// the pods; the condition Ready is the operator's word.
/// </summary>
public sealed class ExampleKind : IDatabaseKind
{
    public GroupKind Kind => new("k8s.mariadb.com", "MariaDB");

    public string Version => "v1alpha1";

    public string Plural => "mariadbs";

    public string Engine => "MariaDB";

    public DatabaseFields Read(string spec, string status)
    {
        var wanted = SpecMembers.Parse(spec);
        return new(
            SpecMembers.ImageTag(wanted.Text("image")),
            wanted.Text("storage", "size"),
            wanted.Number("replicas") ?? 1,
            SpecMembers.Parse(status).Text("currentPrimary") is { } primary ? $"primary {primary}" : null);
    }

    public IEnumerable<Workload> Workloads(string name, string spec) =>
        [new("StatefulSet", name, SpecMembers.Parse(spec).Number("replicas") ?? 1)];

    public bool IsChild(LiveObject child, string name, string databaseUid) => child.Label("app.kubernetes.io/instance") == name;
}

public sealed class ExampleKindTests
{
    [Fact]
    public void Reads_what_a_manifest_asks_for_and_what_the_operator_says()
    {
        var read = new ExampleKind().Read("""{"image":"mariadb:11.4","replicas":3,"storage":{"size":"20Gi"} }""", """{"currentPrimary":"orders-0"}""");

        Assert.Equal(new DatabaseFields("11.4", "20Gi", 3, "primary orders-0"), read);
    }

    [Fact]
    public void Says_nothing_that_is_not_there() =>
        Assert.Equal(new DatabaseFields(null, null, 1, null), new ExampleKind().Read("{}", "{}"));
}
