using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Postgres;

/// <summary>What the rows of a PostgreSQL cluster ask.</summary>
internal sealed class PostgresSigns(LiveDatabase database) : Signs(database)
{
    private readonly JsonElement spec = SpecMembers.Parse(database.Object.Spec);

    public JsonElement Spec => spec;

    /// <summary>What the operator wrote last; null when it never wrote, or an empty word.</summary>
    public string? Word { get; } = SpecMembers.Parse(database.Object.Status).Text("PostgresClusterStatus") is { Length: > 0 } word ? word : null;

    public int Wanted { get; } = SpecMembers.Parse(database.Object.Spec).Number("numberOfInstances") ?? 1;

    /// <summary>It follows another cluster: its leader takes no writes.</summary>
    public bool IsStandby => spec.Find("standby") is { ValueKind: JsonValueKind.Object };

    /// <summary>The pods that hold the data; null when pods cannot be seen.</summary>
    public IReadOnlyList<LiveObject>? Members => Pods is { } pods ? [.. pods.Where(pod => pod.Label("application") != "db-connection-pooler")] : null;

    public IReadOnlyList<LiveObject>? Masters => Members is { } members ? [.. members.Where(pod => pod.Label("spilo-role") is "master" or "primary" or "standby_leader")] : null;

    public LiveObject? StatefulSet => Database.Find(ChildKinds.StatefulSet, Database.Name);

    /// <summary>The record of who leads; null when there is none, or when it cannot be seen, which is noted.</summary>
    public LeaderRecord? Leader
    {
        get
        {
            var record = Ask(ChildKinds.Endpoints) is null ? null : LeaderRecord.Of(Database.Find(ChildKinds.Endpoints, Database.Name));
            if (record is null && Database.Sight.Of(ChildKinds.Endpoints).IsKnown)
            {
                Note("the leader record", ReadingState.Absent, $"Endpoints {Database.Name} has none: Patroni has not written one, or keeps it in a ConfigMap.", isBlinding: false);
            }

            return record;
        }
    }

    public bool CanSeeLeader => Ask(ChildKinds.Endpoints) is not null;

    public string Says => $"while its operator says {Words.Cut(Word ?? "nothing", 60)}";
}
