using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>Whether the last operation was of what is compared now: Argo CD tries a revision by itself once.</summary>
public static class Attempt
{
    private const string GeneratePaths = "argocd.argoproj.io/manifest-generate-paths";

    /// <summary>The last operation synced these revisions of these sources, whoever asked for it; a partial sync counts.</summary>
    public static bool IsOfCompared(Application application) => Last(application) is { } state
        && state.Revisions.Items.SequenceEqual(application.Revisions.Items) && HasSources(state, application);

    /// <summary>Revisions differ, and Argo CD may still count them as the same: it leaves commits out that do not touch the paths of the annotation.</summary>
    public static bool MayBeOfCompared(Application application) => Last(application) is { } state
        && application.Annotation(GeneratePaths) is not null && !state.Revisions.Items.SequenceEqual(application.Revisions.Items) && HasSources(state, application);

    private static OperationState? Last(Application application) =>
        application.OperationState is { Phase: OperationPhase.Succeeded or OperationPhase.Failed or OperationPhase.Error, Operation.IsSync: true, Revisions.Count: > 0 } state ? state : null;

    // The revision is compared on its own; a state of an older Argo CD may not say its sources.
    private static bool HasSources(OperationState state, Application application) => state.Sources.Count == 0
        || state.Sources.Items.Select(Unrevised).SequenceEqual(application.Sources.Items.Select(Unrevised));

    private static ApplicationSource Unrevised(ApplicationSource source) => source with { TargetRevision = "" };
}
