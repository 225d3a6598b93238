using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Overrides;

/// <summary>Finds what an application deviates in from what its parent's Git declares, or from what its own policy says. What is not read yields nothing: the rule <c>off-baseline-revision</c> says that it is not known.</summary>
internal static class OverrideFinder
{
    private const string ManagedFields = "Kubernetes managedFields of the Application";

    public static EquatableList<FoundOverride> Of(Facts facts) => new[] { Source(facts), AutoSync(facts) }.OfType<FoundOverride>().ToEquatableList();

    private static FoundOverride? Source(Facts facts)
    {
        if (facts.Overridden() is not { } declared || facts.Parent.ValueIfKnown is not { } parent)
        {
            return null;
        }

        var (source, writer) = (facts.Application.Source, facts.SourceWriter());
        var same = SourceWords.IsSamePlace(declared, source);
        return new(
            OverrideKind.Source,
            Words.Sentence($"{facts.Application.Key.Name} follows {SourceWords.Beside(source, declared)} with {WaysOut.Filter(source.Directory)}; {parent.Name} declares {SourceWords.Beside(declared, source)} with {WaysOut.Filter(declared.Directory)}"),
            Who(writer),
            writer?.At,
            Written(writer, "the source"),
            same ? "patch-source" : null,
            same ? SourceParameters.To(declared, source) : [],
            same ? $"Points it back at {declared.EffectiveRevision} with {WaysOut.Filter(declared.Directory)}." : Words.Sentence($"No guarded press changes a path or a repository: a sync of {parent.Name} puts it back"));
    }

    private static FoundOverride? AutoSync(Facts facts)
    {
        var application = facts.Application;
        if (application.SyncPolicy.IsAutoSyncOn || facts.Set.ValueIfKnown is { IsRolling: true } || Baseline(facts) is not { } baseline)
        {
            return null;
        }

        var writer = facts.PolicyWriter();
        EquatableList<KeyValuePair<string, string>> back = [new("autoPrune", Flag(baseline.Policy.Prune)), new("selfHeal", Flag(baseline.Policy.SelfHeal))];
        return new(OverrideKind.AutoSync, Words.Sentence($"Auto-sync of {application.Key.Name} is off; {baseline.Says}"), Who(writer), writer?.At, Written(writer, "the sync policy"), "autosync-on", back, "Switches auto-sync on again, with its own plan and guards.");
    }

    /// <summary>What says that auto-sync should be on: the parent's Git, or a policy of its own that is only switched off. Null when Git declares it off, or when nothing says anything.</summary>
    private static (AutomatedPolicy Policy, string Says)? Baseline(Facts facts)
    {
        if (facts.Parent.ValueIfKnown is { Declared: { } manifest } parent)
        {
            // What the parent itself applied so is no override: its Git moved on, and nobody synced it yet.
            return manifest.SyncPolicy is { IsAutoSyncOn: true, Automated: { } declared } && !facts.IsAppliedPolicy() ? (declared, $"{parent.Name} declares it on") : null;
        }

        return facts.Parent.State == ReadingState.Absent && facts.Application.SyncPolicy.Automated is { Enabled: false } own
            ? (own, "its policy is there and says enabled: false")
            : null;
    }

    private static string? Who(FieldManager? writer) => writer is null ? null : Words.Cap(writer.Manager, 60);

    private static EquatableList<Evidence> Written(FieldManager? writer, string what) =>
        writer is null ? [] : [new Evidence($"{Words.Cap(writer.Manager, 60)} wrote {what} last.", ManagedFields, writer.At)];

    private static string Flag(bool value) => value ? "true" : "false";
}
