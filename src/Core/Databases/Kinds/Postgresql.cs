using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>
/// A PostgreSQL cluster of Zalando's operator (1.14). Its children carry no ownerReferences by default, only labels:
/// <c>cluster-name</c> with <c>application</c> <c>spilo</c> for the members and their volumes, and
/// <c>db-connection-pooler</c> for the pooler.
/// </summary>
public sealed class Postgresql : IDatabaseKind
{
    private const string Members = "spilo";
    private const string Pooler = "db-connection-pooler";

    public GroupKind Kind => new("acid.zalan.do", "postgresql");

    public string Version => "v1";

    public string Plural => "postgresqls";

    public string Engine => "PostgreSQL";

    public DatabaseFields Read(string spec, string status)
    {
        var wanted = SpecMembers.Parse(spec);
        var word = SpecMembers.Parse(status).Text("PostgresClusterStatus");
        return new(
            wanted.Text("postgresql", "version"),
            wanted.Text("volume", "size"),
            wanted.Number("numberOfInstances"),
            string.IsNullOrEmpty(word) ? null : word);
    }

    public IEnumerable<Workload> Workloads(string name, string spec) =>
        [new("StatefulSet", name, SpecMembers.Parse(spec).Number("numberOfInstances") ?? 1)];

    public bool IsChild(LiveObject child, string name, string databaseUid) =>
        (child.Label("cluster-name") == name && child.Label("application") is Members or Pooler)
        || child.IsOwnedBy(databaseUid);
}
