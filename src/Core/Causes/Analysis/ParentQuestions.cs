using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>What the parent application (app-of-apps) wants of this one, and what it did to it.</summary>
internal static class ParentQuestions
{
    private const string SourcePath = "/spec/source";
    private const string PolicyPath = "/spec/syncPolicy";

    /// <summary>The source that the parent's Git declares, when it is another than the one that is followed; null when equal or not known.</summary>
    public static ApplicationSource? DeclaredOtherwise(this Facts facts) =>
        facts.Application.Sources.Count == 1 && facts.Parent.ValueIfKnown?.Declared?.Source is { } declared && !IsSame(declared, facts.Application.Source) ? declared : null;

    /// <summary>The same, when somebody else than the parent made it so: what the parent applied last is not what is followed. A parent whose Git moved on and that is not synced yet overrides nothing.</summary>
    public static ApplicationSource? Overridden(this Facts facts) =>
        facts.DeclaredOtherwise() is { } declared && !(facts.Applied() is { } applied && IsSame(applied, facts.Application.Source)) ? declared : null;

    /// <summary>The edits that the live spec shows against the parent's Git, made by somebody else than the parent; null when there is none.</summary>
    public static SpecEdit? SpecEdit(this Facts facts)
    {
        var application = facts.Application;
        EquatableList<string> paths = [.. facts.Overridden() is null ? [] : new[] { SourcePath }, .. facts.IsAppliedPolicy() ? [] : new[] { PolicyPath }];
        return paths.Count == 0 || application.Sources.Count != 1 ? null : new SpecEdit(application.Source, application.SyncPolicy, paths);
    }

    // A policy that the parent itself applied so is no edit: its Git moved on, or Argo CD dropped zero values.
    public static bool IsAppliedPolicy(this Facts facts) => AppliedSpec(facts) is not { } applied || applied.Policy.Automated == facts.Application.SyncPolicy.Automated;

    /// <summary>A parent there is, or may be, whose word for this application was not read; null when it was, and when there is none.</summary>
    public static (string Parent, string Why)? UnreadDeclaration(this Facts facts) => facts.Parent switch
    {
        { State: ReadingState.Absent } => null,
        { IsKnown: true, Value.Declared: not null } => null,
        { IsKnown: true, Value: var parent } => (parent.Name, facts.Parent.Why ?? parent.Revision?.Why ?? "its manifest was not found in the parent's Git"),
        _ => ("the parent", facts.Parent.Why ?? "the parent was not read"),
    };

    /// <summary>The source that the parent applied last; null when it is not recorded.</summary>
    private static ApplicationSource? Applied(this Facts facts) => AppliedSpec(facts)?.Source;

    private static (ApplicationSource Source, SyncPolicy Policy)? AppliedSpec(Facts facts) =>
        (facts.Application.LastApplied ?? facts.Details.Application.ValueIfKnown?.LastApplied) is { } json ? DeclaredApplications.Read(json) : null;

    public static bool IsSame(ApplicationSource first, ApplicationSource second) =>
        first.RepoUrl == second.RepoUrl && first.Path == second.Path && first.EffectiveRevision == second.EffectiveRevision && Normal(first.Directory) == Normal(second.Directory);

    // An empty directory block and an absent one select the same.
    private static DirectoryOptions Normal(DirectoryOptions? options) =>
        options is null ? new DirectoryOptions() : options with { Include = options.Include is "" ? null : options.Include, Exclude = options.Exclude is "" ? null : options.Exclude };

    /// <summary>The newest deployment from another source than the present one, when the parent's Git declares the present one: somebody put it back.</summary>
    public static Deployment? UndoneDeployment(this Facts facts)
    {
        if (!facts.IsOutOfSync() || facts.Application.Sources.Count != 1 || facts.Parent.ValueIfKnown is not { Declared: { } declared } || !IsSame(declared.Source, facts.Application.Source))
        {
            return null;
        }

        return Deployments.Of(facts.Application).Items.LastOrDefault(d => d.Sources.Count == 1 && !IsSame(d.Source, facts.Application.Source));
    }

    /// <summary>The parent's sync that rewrote this application after <paramref name="since"/>; null when it cannot be named.</summary>
    public static OperationState? ParentSync(this Facts facts, DateTimeOffset? since) =>
        facts.Parent.ValueIfKnown?.Application?.OperationState is { Operation.DryRun: false } state && state.FinishedAt >= since
        && state.Results.Items.Any(r => r.Key is { Kind: "Application" } && r.Key.Name == facts.Application.Key.Name && r.Message.EndsWith(" configured", StringComparison.Ordinal))
            ? state
            : null;

    /// <summary>Argo CD's controller wrote the source after <paramref name="since"/>: only a sync of the parent does that. Null when it did not, or when it is not known.</summary>
    public static FieldManager? ControllerWrote(this Facts facts, DateTimeOffset? since) =>
        facts.SourceWriter() is { Manager: "argocd-controller" } writer && writer.At >= since ? writer : null;

    /// <summary>Who wrote the source of the Application object last; null when its managedFields were not read.</summary>
    public static FieldManager? SourceWriter(this Facts facts) => facts.WriterOf(SourcePath);

    /// <summary>The same of its sync policy.</summary>
    public static FieldManager? PolicyWriter(this Facts facts) => facts.WriterOf(PolicyPath);

    private static FieldManager? WriterOf(this Facts facts, string path) =>
        (facts.Details.Application.ValueIfKnown ?? facts.Application).Managers.Items
            .Where(m => m.Paths.Items.Any(p => p.StartsWith(path, StringComparison.Ordinal)))
            .MaxBy(m => m.At);
}
