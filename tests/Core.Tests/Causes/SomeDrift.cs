using System.Text.Json.Nodes;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>An application with one object that differs; its last sync, an hour ago, was of what is compared now.</summary>
internal sealed record SomeDrift(string Live, string Wanted)
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    public ResourceKey Key { get; init; } = new("apps", "Deployment", "databases", "orders");

    /// <summary>What the last apply sent; default: what is wanted now. Empty: no record of it (server-side apply).</summary>
    public string? Applied { get; init; }

    public string SourceType { get; init; } = "Directory";

    /// <summary>The commit of the last sync; null: never synced.</summary>
    public string? Synced { get; init; } = SomeFacts.Commit;

    public EquatableList<FieldManager> Managers { get; init; }

    public EquatableList<IgnoreDifference> Ignored { get; init; }

    /// <summary>Who wrote a field, this long after the last sync.</summary>
    public static FieldManager Wrote(string manager, string path, int secondsAfterSync = 0) =>
        new(manager, "Update", Some.Moment.AddHours(-1).AddSeconds(secondsAfterSync), null, [path]);

    public Facts Facts(params ManagedResource[] others)
    {
        var status = new ManagedResourceStatus(Key, "v1", SyncStatus.OutOfSync, HealthStatus.None, null, false, false, false, 0);
        var application = Some.Application() with
        {
            Resources = [status],
            ResourceCount = 1,
            Revisions = [SomeFacts.Commit],
            SourceTypes = [SourceType],
            IgnoreDifferences = Ignored,
            History = Synced is { } commit ? [new Deployment(1, [commit], Some.Moment.AddHours(-1), Some.Moment.AddHours(-1), [], "grace", false)] : [],
        };
        return SomeFacts.Of(application, [new ManagedResource(Key, Wanted, WithRecord(), Live, Wanted, "1", true, false, Managers), .. others]);
    }

    public Explanation Explain() => Facts().Explain();

    private string WithRecord()
    {
        if (Applied is "")
        {
            return Live;
        }

        var live = JsonNode.Parse(Live)!.AsObject();
        var metadata = live["metadata"] as JsonObject ?? [];
        var annotations = metadata["annotations"] as JsonObject ?? [];
        live["metadata"] = metadata;
        metadata["annotations"] = annotations;
        annotations[LastApplied] = Applied ?? Wanted;
        return live.ToJsonString();
    }
}
