using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Questions that many rules ask of the facts.</summary>
public static class FactsQuestions
{
    /// <summary>Argo CD compared, and something differs: only then do resources say anything. An application that is being deleted differs by nature.</summary>
    public static bool IsOutOfSync(this Facts facts) => facts.Application is { Sync: SyncStatus.OutOfSync, DeletionTimestamp: null };

    /// <summary>Argo CD could compare; while the target could not be rendered, its prune flags mean nothing.</summary>
    public static bool IsComparable(this Facts facts) => facts.Application.IsComparable;

    /// <summary>What a sync with prune would delete. Hooks never are.</summary>
    public static IReadOnlyList<ManagedResourceStatus> PendingPrunes(this Facts facts) =>
        [.. facts.Application.Resources.Items.Where(facts.Application.WouldPrune)];

    /// <summary>Argo CD's comparison errors, unwrapped.</summary>
    public static IEnumerable<ArgoCdMessage> ComparisonErrors(this Facts facts) =>
        facts.Application.Conditions.Items.Where(c => c.Type == "ComparisonError").Select(c => ArgoCdMessage.Unwrap(c.Message));

    /// <summary>Branch or revision that the application follows, as written.</summary>
    public static string Tracked(this Facts facts) => facts.Application.Source.EffectiveRevision;

    /// <summary>The source that a message is about; null when there is no such source.</summary>
    public static ApplicationSource? SourceOf(this Facts facts, ArgoCdMessage message) =>
        message.SourceIndex < facts.Application.Sources.Count ? facts.Application.Sources[message.SourceIndex] : null;

    public static SourceFacts? GitOf(this Facts facts, ArgoCdMessage message) =>
        message.SourceIndex < facts.Sources.Count ? facts.Sources[message.SourceIndex] : null;

    /// <summary>An operation runs now, or waits for its retry.</summary>
    public static bool IsOperationRunning(this Facts facts) =>
        facts.Application.PendingOperation is not null || facts.Application.OperationState?.Phase is OperationPhase.Running or OperationPhase.Terminating;

    /// <summary>The last operation, when it was a real sync of the revision that is compared now and did not succeed.</summary>
    public static OperationState? FailedOnComparedRevision(this Facts facts) =>
        facts.Application.OperationState is { Operation.DryRun: false, Phase: not OperationPhase.Succeeded and not OperationPhase.None } state
        && state.Revisions.Items.SequenceEqual(facts.Application.Revisions.Items) ? state : null;

    /// <summary>Two keys name the same object; a namespace that a file does not write is the destination's.</summary>
    public static bool IsSameObject(this Facts facts, ResourceKey live, ResourceKey declared) =>
        live.Group == declared.Group && live.Kind == declared.Kind && live.Name == declared.Name
        && (live.Namespace == declared.Namespace || live.Namespace.Length == 0
            || (declared.Namespace.Length == 0 && live.Namespace == facts.Application.Destination.Namespace));
}
