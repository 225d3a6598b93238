using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>A resource whose kind the destination cluster does not know.</summary>
/// <param name="Evidence">Who said it.</param>
/// <param name="Said">In which words; empty when our own watch says it.</param>
public sealed record MissingKind(ManagedResourceStatus Resource, Evidence Evidence, string Said = "")
{
    private const string VersionNotFound = "could not find version ";

    private static readonly string[] Words =
    [
        "The Kubernetes API could not find ",
        "the server could not find the requested resource",
        "no matches for kind ",
        "failed to discover server resources for group version ",
    ];

    /// <summary>By Argo CD's sync results, or because we watch the kind and it is not installed.</summary>
    public static IReadOnlyList<MissingKind> Of(Facts facts)
    {
        if (!facts.IsComparable())
        {
            return [];
        }

        // A live object can be of a version that the cluster no longer serves: the sync's own row says so.
        var refused = facts.Application.OperationState?.Results.Items.Where(r => r.Status == "SyncFailed" && Says(r.Message)).Select(r => r.Key).ToHashSet() ?? [];
        return [.. facts.Missing().Union(facts.Application.Resources.Items.Where(r => r is { Hook: false, RequiresPruning: false } && refused.Contains(r.Key))).Select(r => FromResults(facts, r) ?? FromText(facts, r) ?? FromCoverage(facts, r)).OfType<MissingKind>()];
    }

    /// <summary>The version that the cluster serves instead (<c>… Version "v1" of kafka.strimzi.io/Kafka is installed on the destination cluster.</c>); null when none is said.</summary>
    public string? Served => Excerpt.After(Said, VersionNotFound) is { } rest ? Excerpt.Between(rest, "ersion \"", "\"") : null;

    /// <summary>What Argo CD said at its last sync is over when the cluster serves the kind now; a version of it may still be missing.</summary>
    private static bool IsOver(Facts facts, ManagedResourceStatus resource, string text) =>
        !text.Contains(VersionNotFound, StringComparison.OrdinalIgnoreCase) && facts.Coverage.Items.Any(c => c.Kind == resource.Key.GroupKind && c.State is KindCoverageState.Watched or KindCoverageState.Resyncing);

    private static MissingKind? FromResults(Facts facts, ManagedResourceStatus resource)
    {
        var state = facts.Application.OperationState;
        var result = state?.Results.Items.FirstOrDefault(r => r.Key.GroupKind == resource.Key.GroupKind && Says(r.Message) && !IsOver(facts, resource, r.Message));
        return result is null ? null : new MissingKind(resource, new Evidence(Wording.Words.Cap(result.Message, 400), "Argo CD sync result", state!.FinishedAt), result.Message);
    }

    /// <summary>Without a row for the resource (older versions, an automatic sync whose operation was replaced): the texts that name its group and kind.</summary>
    private static MissingKind? FromText(Facts facts, ManagedResourceStatus resource)
    {
        var state = facts.Application.OperationState;
        var texts = facts.Application.Conditions.Items.Where(c => c.Type == "SyncError").Select(c => (Text: c.Message, Source: "Argo CD condition SyncError", c.At))
            .Prepend((Text: state?.Message ?? "", Source: "Argo CD status.operationState", At: state?.FinishedAt));
        return texts.FirstOrDefault(t => Says(t.Text) && Names(t.Text, resource.Key) && !IsOver(facts, resource, t.Text)) is { Text: not null } said
            ? new MissingKind(resource, new Evidence(Wording.Words.Cap(said.Text, 400), said.Source, said.At), said.Text)
            : null;
    }

    // … could not find kafka.strimzi.io/Kafka for …; … "Kafka" in version "kafka.strimzi.io/v1beta2"; … group version kafka.strimzi.io/v1beta2: …
    private static bool Names(string text, ResourceKey key) =>
        text.Contains($"{key.Group}/{key.Kind} ", StringComparison.Ordinal)
        || text.Contains($"kind \"{key.Kind}\" in version \"{key.Group}/", StringComparison.Ordinal)
        || (key.Group.Length > 0 && text.Contains($"group version {key.Group}/", StringComparison.Ordinal));

    private static MissingKind? FromCoverage(Facts facts, ManagedResourceStatus resource) =>
        facts.Coverage.Items.FirstOrDefault(c => c.Kind == resource.Key.GroupKind && c.State == KindCoverageState.NotInstalled) is { } coverage
            ? new MissingKind(resource, new Evidence($"{coverage.Cluster} does not serve {coverage.Kind}.", $"Kubernetes {coverage.Cluster}", coverage.Since))
            : null;

    internal static bool Says(string message) => Words.Any(w => message.Contains(w, StringComparison.OrdinalIgnoreCase));
}
