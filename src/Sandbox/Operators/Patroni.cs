using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>
/// Patroni in the pods of every Postgres cluster: each ten seconds the leader renews its record on the Endpoints of the cluster, and
/// each member says in an annotation how it is. When the leader is gone for longer than the record lives, another one takes it.
/// </summary>
internal sealed class Patroni(World world)
{
    private const int Ttl = 30;

    // Grows with every round, as the write-ahead log does.
    private const long FirstPosition = 50_331_648;

    private static readonly TimeSpan Loop = TimeSpan.FromSeconds(10);
    private static readonly Writer Writer = new("Patroni");
    private readonly HashSet<(string Namespace, string Name)> cutOff = [];
    private long rounds;

    /// <summary>Begins to renew; before that the operator's own label says who is the master.</summary>
    public void Start()
    {
        rounds++;
        foreach (var set in world.Store.List(ResourceTypes.StatefulSet).Where(set => set.Body().Str("metadata", "labels", "application") == "spilo").ToList())
        {
            Keep(set);
        }

        world.Later(Loop, Start);
    }

    /// <summary>A cluster writes its record a last time and loses the way to the API server; its Postgres goes on.</summary>
    public void CutOff(string ns, string name)
    {
        if (world.Store.Find(ResourceTypes.StatefulSet, ns, name) is { } set)
        {
            Keep(set);
        }

        cutOff.Add((ns, name));
    }

    private void Keep(StoredObject set)
    {
        if (cutOff.Contains((set.Namespace, set.Name)) || world.Store.Find(ResourceTypes.Endpoints, set.Namespace, set.Name) is not { } record)
        {
            return;
        }

        var members = world.Store.OwnedBy(set.Uid).Where(child => child.Type == ResourceTypes.Pod && PodStatus.IsReady(child.Body())).OrderBy(pod => pod.Name, StringComparer.Ordinal).ToList();
        var held = record.Body().At("metadata", "annotations");
        if (Leader(members, held) is { } leader)
        {
            world.Store.Edit(record, Writer, body => Renew(body, leader.Name, held));
            members.ForEach(member => world.Store.Edit(member, Writer, body => Tell(body, member.Uid == leader.Uid)));
        }
    }

    /// <summary>Who holds the record and is there; when nobody does, the first that is there, once the record has lapsed.</summary>
    private StoredObject? Leader(List<StoredObject> members, JsonNode? held)
    {
        var holder = held.Str("leader");
        return members.Find(member => member.Name == holder)
            ?? (holder.Length > 0 && world.Clock.Now - DateTimeOffset.Parse(held.Str("renewTime"), CultureInfo.InvariantCulture) < TimeSpan.FromSeconds(Ttl) ? null
                : members.Find(member => member.Body().Str("metadata", "labels", "spilo-role") == "master") ?? members.FirstOrDefault());
    }

    private void Renew(JsonObject record, string leader, JsonNode? held)
    {
        var now = world.Clock.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
        var isSame = held.Str("leader") == leader;
        var transitions = int.TryParse(held.Str("transitions"), CultureInfo.InvariantCulture, out var before) ? before : 0;
        record.Need("metadata")["annotations"] = new JsonObject
        {
            ["acquireTime"] = isSame ? held.Str("acquireTime") : now,
            ["leader"] = leader,
            ["optime"] = (FirstPosition + rounds).ToString(CultureInfo.InvariantCulture),
            ["renewTime"] = now,
            ["transitions"] = (isSame || held.Str("leader").Length == 0 ? transitions : transitions + 1).ToString(CultureInfo.InvariantCulture),
            ["ttl"] = Ttl.ToString(CultureInfo.InvariantCulture),
        };
    }

    private void Tell(JsonObject pod, bool leads)
    {
        pod.Need("metadata", "labels")["spilo-role"] = leads ? "master" : "replica";
        var address = pod.Str("status", "podIP");
        var status = new JsonObject
        {
            ["conn_url"] = $"postgres://{address}:5432/postgres",
            ["api_url"] = $"http://{address}:8008/patroni",
            ["state"] = "running",
            ["role"] = leads ? "primary" : "replica",
            ["version"] = "4.0.4",
            ["xlog_location"] = FirstPosition + rounds,
            ["timeline"] = 1,
        };
        status.Put("replication_state", leads ? null : "streaming");
        pod.Need("metadata", "annotations")["status"] = Json.Text(status);
    }
}
