using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Databases.Verdicts.Twingate;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>Connectors of Twingate that Helm installed: Deployments without an object of the operator.</summary>
internal static class HelmConnectors
{
    private const string Image = "twingate/connector";

    public static IEnumerable<DatabaseState> In(Snapshot snapshot, DateTimeOffset now)
    {
        var reading = new LiveReading(snapshot, now);
        return snapshot.Objects.Values.Where(IsConnector).OrderBy(item => item.Cluster, StringComparer.Ordinal).ThenBy(item => item.Key).Select(item => State(item, reading));
    }

    private static bool IsConnector(LiveObject item) => item.Key.GroupKind == ChildKinds.Deployment && item.Label("connector.twingate.com/name") is null && item.Spec.Contains(Image, StringComparison.Ordinal);

    private static DatabaseState State(LiveObject item, LiveReading reading)
    {
        var live = reading.Of(item.Cluster, item.Key, item);
        var verdict = TwingateTable.Judge(new(item, [], reading.SightOf(item.Cluster, item.Key.Namespace), reading.Now));
        return new(
            item.Cluster, item.Key, "Twingate connector (Helm)", live, Tag(item), null, SpecMembers.Parse(item.Spec).Number("replicas"),
            HealthStatus.None, null, new(null, null, [ChildWords.Of(item)], null), [], null, PendingPrune: false)
        {
            Verdict = live.IsKnown ? verdict : DatabaseVerdict.Unknown("Its cluster does not answer now") with { Missing = [new("the Deployment itself", live.State, live.Why ?? "seen last before")] },
        };
    }

    private static string? Tag(LiveObject item) => SpecMembers.Parse(item.Spec).Items("template", "spec", "containers")
        .Select(container => container.Text("image")).Where(image => image?.Contains(Image, StringComparison.Ordinal) == true).Select(SpecMembers.ImageTag).FirstOrDefault();
}
