using System.Text.Json;
using DbDashboard.Core.Databases.Verdicts;
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

    // Running is written when an action of the operator ends, and never taken back when pods die.
    public DatabaseTrouble? TroubleOf(LiveDatabase database)
    {
        var (spec, word) = (SpecMembers.Parse(database.Object.Spec), Read(database.Object.Spec, database.Object.Status).OperatorWord);
        if (spec.Number("numberOfInstances") == 0)
        {
            return null;
        }

        if (word is null)
        {
            return database.Age > TimeSpan.FromMinutes(2) ? new("its operator has never written a status", "Look at the operator: does it run, and does it watch this namespace?") : null;
        }

        return word.EndsWith("Failed", StringComparison.Ordinal) || word == "Invalid" ? new($"its operator says {word}", "Look at the events of the database: they say what the operator could not do.") : OfMembers(database, spec, word);
    }

    private static DatabaseTrouble? OfMembers(LiveDatabase database, JsonElement spec, string word)
    {
        var leads = spec.Find("standby") is not null || !database.IsWatched || database.Age < TimeSpan.FromMinutes(2) || database.Pods.Any(pod => pod.Label("spilo-role") == "master");
        var says = $", while its operator says {word}";
        return leads ? database.NotReady(says)
            : database.NotReady($"{says}; no pod has the master role: writes fail", TimeSpan.Zero) ?? new($"no pod has the master role{says}: writes fail", "Look at the pods and at Patroni's cluster view.");
    }

    public bool IsChild(LiveObject child, string name, string databaseUid) =>
        (child.Label("cluster-name") == name && child.Label("application") is Members or Pooler)
        || child.IsOwnedBy(databaseUid);
}
