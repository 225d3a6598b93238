using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Reverts;

/// <summary>
/// Who undoes an edit of an Application's spec: an ApplicationSet writes the whole spec, a parent application the fields that its
/// Git declares. One answer for edits that happened and for those that are about to be pressed.
/// </summary>
public static class RevertOracle
{
    private const string SkipReconcile = "argocd.argoproj.io/skip-reconcile";

    /// <param name="edit">Null when the spec after it cannot be said.</param>
    public static Revert Of(Application application, SpecOwners owners, SpecEdit? edit, DateTimeOffset now)
    {
        var (name, parent) = (application.Key.Name, owners.Parent);
        if (ApplicationSets.Owner(application) is { } set)
        {
            return SetReverts.Of(application, set, owners.Set, edit);
        }

        return parent switch
        {
            { State: ReadingState.Absent } => new(RevertWhen.Never, null, $"No application and no ApplicationSet manages {name}", null, [new Evidence("No tracking-id or label of a parent, and no owner.", "Argo CD application", parent.At)]),
            { IsKnown: true, Value: { } declared } when edit is not null => ByParent(name, declared, edit, now),
            _ => new(RevertWhen.Unknown, null, $"Whether the change of {name} lasts is not known: {parent.Why ?? "its spec could not be read, or it has several sources"}", "An answer of Git for the parent application", [new Evidence("What the parent declares was not read.", parent.Source, parent.At)]),
        };
    }

    /// <summary>What becomes of an edit of its spec, whichever it is: said before anything is pressed.</summary>
    public static Revert RevertOutlook(this Facts facts)
    {
        var name = facts.Application.Key.Name;
        var owners = SpecOwners.Of(facts);
        var revert = Of(facts.Application, owners, null, facts.Now);
        if (ApplicationSets.Owner(facts.Application) is not null)
        {
            return revert;
        }

        return (revert, owners.Parent) switch
        {
            ({ When: RevertWhen.Never }, _) => revert with { Sentence = $"Nobody puts an edit of {name} back: no application and no ApplicationSet manages it" },
            ({ When: RevertWhen.Unknown }, { IsKnown: true, Value: { } declares }) => new(When(declares.Application), declares.Name, $"{declares.Name} puts back what its Git declares of {name} {Words(declares.Application)}: {Wording.Words.Names(declares.Fields(), 8)}; other fields stay as they are edited", declares.Change, [declares.Evidence, Policy(declares, facts.Now)]),
            _ => revert,
        };
    }

    /// <summary>When a parent writes again what its Git declares.</summary>
    public static RevertWhen When(Application? parent) => parent switch
    {
        { SyncPolicy: { IsAutoSyncOn: true, Automated.SelfHeal: true } } when parent.Annotation(SkipReconcile) is not "true" => RevertWhen.BySelfHeal,
        { SyncPolicy.IsAutoSyncOn: true } when parent.Annotation(SkipReconcile) is not "true" => RevertWhen.AtNextCommit,
        _ => RevertWhen.AtNextSync,
    };

    /// <summary><c>at its next sync (its auto-sync is off)</c>.</summary>
    public static string Words(Application? parent) => When(parent) switch
    {
        RevertWhen.BySelfHeal => "within seconds (it heals itself)",
        RevertWhen.AtNextCommit => "at its next new commit (auto-sync is on)",
        _ when parent is null => "at its next sync",
        _ when parent.SyncPolicy.IsAutoSyncOn => "at its next sync (nothing reconciles it now)",
        _ => "at its next sync (its auto-sync is off)",
    };

    private static Revert ByParent(string name, DeclaredByParent parent, SpecEdit edit, DateTimeOffset now)
    {
        var source = edit.Touches("/spec/source") && parent.PutsBack(edit.Source);
        if (!source && !(edit.Touches("/spec/syncPolicy") && parent.PutsBack(edit.Policy)))
        {
            return new(RevertWhen.Never, null, $"{parent.Name} leaves the change of {name}: its Git declares these fields so, or not at all", null, [parent.Evidence]);
        }

        return Ignores(name, edit, parent.Application)
            ? new(RevertWhen.Never, null, $"{parent.Name} ignores differences in these fields of {name} and keeps them", null, [parent.Evidence])
            : new(When(parent.Application), parent.Name, $"{parent.Name} will put {name} back to {(source ? parent.SourceBeside(edit.Source) : "the auto-sync that its Git declares")} {Words(parent.Application)}", parent.Change, [parent.Evidence, Policy(parent, now)]);
    }

    private static bool Ignores(string name, SpecEdit edit, Application? parent) => parent is not null && parent.SyncPolicy.HasOption("RespectIgnoreDifferences=true")
        && edit.Paths.Items.All(path => parent.IgnoreDifferences.Items.Any(rule => rule is { Group: "argoproj.io" or "*", Kind: "Application" or "*" }
            && (rule.Name.Length == 0 || rule.Name == name) && rule.JsonPointers.Items.Any(p => path == p || path.StartsWith(p + "/", StringComparison.Ordinal))));

    private static Evidence Policy(DeclaredByParent parent, DateTimeOffset now) => new(
        Wording.Words.Sentence($"{parent.Name}: {(parent.Application is not { SyncPolicy: var policy } ? "not in our list" : policy.IsAutoSyncOn ? policy.Automated is { SelfHeal: true } ? "auto-sync with self-heal" : "auto-sync without self-heal" : "auto-sync off")}"),
        "Argo CD applications", now);
}
