using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>A resource whose kind the destination cluster does not know.</summary>
/// <param name="Evidence">Who said it.</param>
public sealed record MissingKind(ManagedResourceStatus Resource, Evidence Evidence)
{
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

        var missing = facts.Missing().ToList();
        return [.. missing.Select(r => FromResults(facts, r) ?? FromCoverage(facts, r)).OfType<MissingKind>()];
    }

    private static MissingKind? FromResults(Facts facts, ManagedResourceStatus resource)
    {
        var state = facts.Application.OperationState;
        var result = state?.Results.Items.FirstOrDefault(r => r.Key.GroupKind == resource.Key.GroupKind && Says(r.Message));
        if (result is not null)
        {
            return new MissingKind(resource, new Evidence(Wording.Words.Cap(result.Message, 400), "Argo CD sync result", state!.FinishedAt));
        }

        // Argo CD before the results were filled: the operation's message names the group and version.
        var group = $"group version {resource.Key.Group}/";
        return state is not null && resource.Key.Group.Length > 0 && Says(state.Message) && state.Message.Contains(group, StringComparison.Ordinal)
            ? new MissingKind(resource, new Evidence(Wording.Words.Cap(state.Message, 400), "Argo CD status.operationState", state.FinishedAt))
            : null;
    }

    private static MissingKind? FromCoverage(Facts facts, ManagedResourceStatus resource) =>
        facts.Coverage.Items.FirstOrDefault(c => c.Kind == resource.Key.GroupKind && c.State == KindCoverageState.NotInstalled) is { } coverage
            ? new MissingKind(resource, new Evidence($"{coverage.Cluster} does not serve {coverage.Kind}.", $"Kubernetes {coverage.Cluster}", coverage.Since))
            : null;

    private static bool Says(string message) => Words.Any(w => message.Contains(w, StringComparison.OrdinalIgnoreCase));
}
