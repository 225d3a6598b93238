using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Twingate;

/// <summary>What the rows of a Twingate object ask.</summary>
internal sealed class TwingateSigns(LiveDatabase database) : Signs(database)
{
    private static readonly GroupKind Connectors = new("twingate.com", "TwingateConnector");

    private static readonly (string Member, string Kind)[] References = [("resourceRef", "TwingateResource"), ("groupRef", "TwingateGroup")];

    public JsonElement Spec { get; } = SpecMembers.Parse(database.Object.Spec);

    public JsonElement Status { get; } = SpecMembers.Parse(database.Object.Status);

    public HandlerResult? Newest => HandlerResult.Newest(Status);

    /// <summary>Twingate's own id, which the operator writes once the remote object is made.</summary>
    public string? Id => Spec.Text("id") is { Length: > 0 } id ? id : null;

    public bool IsConnector => Database.Object.Key.GroupKind == Connectors;

    /// <summary>A connector's Deployment itself, without an object of the operator.</summary>
    public bool IsByHelm => Database.Object.Key.GroupKind == ChildKinds.Deployment;

    /// <summary>Its connector's Deployment, of the same name; for one that Helm installed, itself.</summary>
    public LiveObject? Deployment => IsByHelm ? Database.Object : Database.Find(ChildKinds.Deployment, Database.Name);

    public IEnumerable<LiveObject> OtherConnectors => Database.Peers.Items.Where(peer => peer.Key.GroupKind == Connectors && peer.Key != Database.Object.Key);

    /// <summary>Objects that it names and that are not there, or have no id yet: kind and name.</summary>
    public IEnumerable<(string Named, bool IsThere)> WaitsFor()
    {
        foreach (var (member, kind) in References)
        {
            if (Spec.Text(member, "name") is { } name)
            {
                var scope = Spec.Text(member, "namespace") ?? Database.Object.Key.Namespace;
                var found = Database.Peers.Items.FirstOrDefault(peer => peer.Key.Kind == kind && peer.Key.Name == name && peer.Key.Namespace == scope);
                if (found is null || string.IsNullOrEmpty(SpecMembers.Parse(found.Spec).Text("id")))
                {
                    yield return ($"{kind} {name}", found is not null);
                }
            }
        }
    }
}
