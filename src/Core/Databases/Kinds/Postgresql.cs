using System.Text.Json;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Databases.Verdicts.Postgres;
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
    private const string Backups = "spilo-logical-backup";

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

    public string AbsentRow => "3";

    public EquatableList<DecisionRow> Table => PostgresTable.Rows;

    public DatabaseVerdict Judge(LiveDatabase database) => PostgresTable.Judge(database);

    public IEnumerable<DatabaseEndpoint> Endpoints(ResourceKey key, string spec)
    {
        var wanted = SpecMembers.Parse(spec);
        yield return new("writes", $"{key.Name}.{key.Namespace}.svc:5432");
        yield return new("reads", $"{key.Name}-repl.{key.Namespace}.svc:5432");
        if (wanted.Find("enableConnectionPooler") is { ValueKind: JsonValueKind.True })
        {
            yield return new("pooled writes", $"{key.Name}-pooler.{key.Namespace}.svc:5432");
        }
    }

    public BackupState? BackupsOf(LiveDatabase database) => PostgresBackups.Of(database);

    public bool IsChild(LiveObject child, string name, string databaseUid) =>
        (child.Label("cluster-name") == name && child.Label("application") is Members or Pooler or Backups)
        || child.IsOwnedBy(databaseUid);
}
