using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Operators;

/// <summary>What operators are made of, picked out once for each state of the objects.</summary>
internal sealed class OperatorParts
{
    private static readonly ConditionalWeakTable<ImmutableDictionary<(string Cluster, ResourceKey Key), LiveObject>, OperatorParts> Known = [];
    private static readonly ConditionalWeakTable<LiveObject, object> Checked = [];

    private readonly List<LiveObject> deployments = [];
    private readonly List<LiveObject> webhooks = [];
    private readonly ILookup<(string Cluster, string Namespace), LiveObject> beside;

    private OperatorParts(ImmutableDictionary<(string Cluster, ResourceKey Key), LiveObject> objects)
    {
        foreach (var item in objects.Values)
        {
            if (item.Key.Kind == ChildKinds.Deployment.Kind && item.Key.GroupKind == ChildKinds.Deployment && IsOperator(item))
            {
                deployments.Add(item);
            }
            else if (item.Key.Group == ChildKinds.MutatingWebhook.Group)
            {
                webhooks.Add(item);
            }
        }

        var places = deployments.Select(item => (item.Cluster, item.Key.Namespace)).ToHashSet();
        beside = (places.Count == 0 ? [] : objects.Values).Where(item => places.Contains((item.Cluster, item.Key.Namespace)) && (item.Key.GroupKind == ChildKinds.Pod || item.Key.GroupKind == ChildKinds.Lease || item.Key.GroupKind == ChildKinds.EndpointSlice || item.Key.GroupKind == ChildKinds.Event))
            .ToLookup(item => (item.Cluster, item.Key.Namespace));
    }

    public static OperatorParts In(Snapshot snapshot) => Known.GetValue(snapshot.Objects, static objects => new(objects));

    public IEnumerable<LiveObject> Deployments(string cluster) => deployments.Where(item => item.Cluster == cluster);

    /// <summary>A ReplicaSet is named after its Deployment and a hash.</summary>
    public IReadOnlyList<LiveObject> PodsOf(LiveObject deployment) => [.. beside[(deployment.Cluster, deployment.Key.Namespace)]
        .Where(item => item.Key.GroupKind == ChildKinds.Pod && item.Owners.Items.Any(owner => owner.Kind == "ReplicaSet" && owner.Name.LastIndexOf('-') is > 0 and var cut && owner.Name[..cut] == deployment.Key.Name))];

    /// <summary>Leases, slices and events of the namespace.</summary>
    public IEnumerable<LiveObject> Beside(string cluster, string scope) => beside[(cluster, scope)].Where(item => item.Key.GroupKind != ChildKinds.Pod);

    public IEnumerable<LiveObject> WebhooksOf(string cluster, string? named) => named is null ? [] : webhooks.Where(item => item.Cluster == cluster && item.Spec.Contains(named, StringComparison.Ordinal));

    /// <summary>Whatever the registry, the tag and the digest are.</summary>
    public static bool IsImageOf(string image, KnownOperator known)
    {
        var end = image.IndexOfAny([':', '@'], image.LastIndexOf('/') + 1);
        var path = end < 0 ? image : image[..end];
        return path == known.Image || path.EndsWith($"/{known.Image}", StringComparison.Ordinal);
    }

    /// <summary>The image of an operator in the spec of a Deployment; null when it runs none.</summary>
    public static string? ImageIn(JsonElement spec) => spec.Items("template", "spec", "containers")
        .Select(container => container.Text("image")).FirstOrDefault(image => image is not null && KnownOperator.All.Any(known => IsImageOf(image, known)));

    private static bool IsOperator(LiveObject deployment) => (bool)Checked.GetValue(deployment, static held => ImageIn(SpecMembers.Parse(held.Spec)) is not null);
}
