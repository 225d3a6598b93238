using System.Text.Json;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Lint.Gathering;

/// <summary>What a cluster has for databases beside the databases. What is not installed, forbidden, old or not read yet is told apart.</summary>
internal static class ClusterReadings
{
    private const string Source = "Kubernetes";
    private const string Default = "storageclass.kubernetes.io/is-default-class";
    private const string OldDefault = "storageclass.beta.kubernetes.io/is-default-class";

    public static Reading<EquatableList<LintStorageClass>> StorageClasses(Snapshot snapshot, string cluster) =>
        Of(snapshot, cluster, ChildKinds.StorageClass, held => held.Select(Class).OrderBy(one => one.Name, StringComparer.Ordinal).ToEquatableList());

    public static Reading<EquatableList<string>> Zones(Snapshot snapshot, string cluster) =>
        Of(snapshot, cluster, ChildKinds.Node, held => held.Select(node => node.Label("topology.kubernetes.io/zone") ?? node.Label("failure-domain.beta.kubernetes.io/zone")).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToEquatableList());

    /// <summary>Of the one that there is: which one of several an operator reads is told to it by its environment.</summary>
    public static Reading<JsonElement> OperatorConfiguration(Snapshot snapshot, string cluster)
    {
        var all = Of(snapshot, cluster, ChildKinds.OperatorConfiguration, held => held.Select(one => one.Spec).ToList());
        return all switch
        {
            { HasValue: true, Value: [var only] } => all.Map(_ => SpecMembers.Parse(only)),
            { HasValue: true, Value: [] } => Reading.Absent<JsonElement>(Source, snapshot.At, "the cluster has no OperatorConfiguration; the operator may be told by a ConfigMap"),
            { HasValue: true } => Reading.NotRead<JsonElement>(Source, "the cluster has several OperatorConfigurations, and which one the operator reads is not seen"),
            _ => all.Map(_ => default(JsonElement)),
        };
    }

    private static Reading<T> Of<T>(Snapshot snapshot, string cluster, GroupKind kind, Func<IEnumerable<LiveObject>, T> read)
    {
        var status = snapshot.Sources.GetValueOrDefault(new(SourceKind.Kubernetes, cluster));
        var coverage = snapshot.Coverage.Values.Where(one => one.Cluster == cluster && one.Kind == kind).OrderByDescending(one => one.State == KindCoverageState.Watched).FirstOrDefault();
        if (status is null || coverage is null)
        {
            return Reading.NotRead<T>(Source, status is null ? "its cluster is not configured here" : $"{kind.Kind} objects are not read yet");
        }

        var seeing = Seeing.Of(coverage, status.IsFresh(snapshot.At) ? null : status.Why ?? "the cluster does not answer now");
        return seeing.State is ReadingState.Known or ReadingState.Stale
            ? new(read(snapshot.Objects.Values.Where(held => held.Cluster == cluster && held.Key.GroupKind == kind)), seeing.State, Source, status.LastSeen, seeing.Why)
            : new(default, seeing.State, Source, status.LastSeen, seeing.Why);
    }

    private static LintStorageClass Class(LiveObject held)
    {
        var spec = SpecMembers.Parse(held.Spec);
        return new(held.Key.Name, spec.Text("provisioner") ?? "", spec.Find("allowVolumeExpansion") is { ValueKind: JsonValueKind.True }, held.Annotation(Default) == "true" || held.Annotation(OldDefault) == "true");
    }
}
