using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>The databases of a snapshot with the volumes that belong to each; every object is looked at once.</summary>
internal sealed class SeenDatabases
{
    private readonly Dictionary<(string Cluster, ResourceKey Key), (LiveObject Live, List<TraceVolume> Volumes)> all = [];
    private readonly Dictionary<(string Cluster, string Namespace, string Name), List<LiveObject>> byName = [];
    private readonly Dictionary<(string Cluster, string Name), LiveObject> volumes = [];

    public SeenDatabases(Snapshot snapshot)
    {
        var claims = new List<LiveObject>();
        foreach (var item in snapshot.Objects.Values)
        {
            if (item.Key.GroupKind == ChildKinds.Claim)
            {
                claims.Add(item);
            }
            else if (item.Key.GroupKind == ChildKinds.Volume)
            {
                volumes[(item.Cluster, item.Key.Name)] = item;
            }
            else if (DatabaseKinds.IsDatabase(item.Key.GroupKind))
            {
                Add(item);
            }
        }

        foreach (var claim in claims.OrderBy(claim => claim.Key))
        {
            if (OwnerOf(claim) is { } owner)
            {
                all[(owner.Cluster, owner.Key)].Volumes.Add(Volume(claim));
            }
        }
    }

    public IEnumerable<(LiveObject Live, EquatableList<TraceVolume> Volumes)> All => all.Values.Select(one => (one.Live, one.Volumes.ToEquatableList()));

    public bool Has((string Cluster, ResourceKey Key) place) => all.ContainsKey(place);

    private void Add(LiveObject database)
    {
        all[(database.Cluster, database.Key)] = (database, []);
        foreach (var name in (string[])[database.Key.Name, database.Uid])
        {
            var place = (database.Cluster, database.Key.Namespace, name);
            if (!byName.TryGetValue(place, out var held))
            {
                byName[place] = held = [];
            }

            held.Add(database);
        }
    }

    // A claim names its database by a label, by an owner, or by its own name; the kind decides.
    private LiveObject? OwnerOf(LiveObject claim) => claim.Labels.Items.Select(label => label.Value)
        .Concat(claim.Owners.Items.SelectMany(owner => (string[])[owner.Uid, owner.Name]))
        .Append(claim.Key.Name)
        .Distinct()
        .SelectMany(name => byName.GetValueOrDefault((claim.Cluster, claim.Key.Namespace, name)) ?? [])
        .FirstOrDefault(database => DatabaseKinds.TryGet(database.Key.GroupKind, out var kind) && kind.IsChild(claim, database.Key.Name, database.Uid));

    private TraceVolume Volume(LiveObject claim)
    {
        var facts = ClaimFacts.Of(claim);
        var volume = facts.Volume is { } name ? volumes.GetValueOrDefault((claim.Cluster, name)) : null;
        return new(claim.Key.Name, claim.Uid, facts.Volume, facts.Size ?? facts.Asked, facts.Class, volume is null ? null : SpecMembers.Parse(volume.Spec).Text("persistentVolumeReclaimPolicy"));
    }
}
