using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>What the parent application (app-of-apps) declares for this one: in its Git, or where that was not read, what it applied last.</summary>
/// <param name="Application">Null when the parent is not in our list.</param>
/// <param name="Change">What to change so that it lasts, as a noun phrase.</param>
internal sealed record ParentDeclares(string Name, Application? Application, ApplicationSource Source, SyncPolicy Policy, Evidence Evidence, string Change)
{
    /// <summary>Absent when nothing manages it.</summary>
    public static Reading<ParentDeclares> Read(GuardFacts facts)
    {
        var parent = facts.Facts.Parent;
        if (parent is { IsKnown: true, Value: { Declared: { } declared } known })
        {
            return Reading.Known(FromGit(known, declared, parent.At), parent.Source, facts.Facts.Now);
        }

        var key = facts.Application is { } application ? ParentNames.Of(application, facts.Facts.Instance, facts.Facts.Snapshot.Applications.ContainsKey) : null;
        if (key is not { } name || parent.State == ReadingState.Absent)
        {
            return Reading.Absent<ParentDeclares>(parent.Source, facts.Facts.Now, "no application manages it");
        }

        return (facts.Application?.LastApplied is { } json ? DeclaredApplications.Read(json) : null) is { } applied
            ? Reading.Known(new ParentDeclares(name.Name, facts.Facts.Snapshot.Applications.GetValueOrDefault(name), applied.Source, applied.Policy, Applied(facts, name.Name), $"The change in the Git of {name.Name}"), parent.Source, facts.Facts.Now)
            : Reading.Failed<ParentDeclares>(parent.Source, facts.Facts.Now, $"{name.Name} manages it, and what its Git declares for it was not found ({Words.Cap(parent.Why ?? "not read", 200)})");
    }

    /// <summary><c>main with include: agent-docs-*.yaml</c>.</summary>
    public string SourceText => $"{Words.Cap(Source.EffectiveRevision, 120)} with {WaysOut.Filter(Source.Directory)}";

    /// <summary>A field that Git declares goes back to it; one that Git does not write stays.</summary>
    public bool PutsBack(ApplicationSource after) =>
        (Source.TargetRevision.Length > 0 && Source.EffectiveRevision != after.EffectiveRevision)
        || (Source.Directory is { } declared && (Differs(declared.Include, after.Directory?.Include) || Differs(declared.Exclude, after.Directory?.Exclude) || (declared.Recurse && after.Directory is not { Recurse: true })));

    public bool PutsBack(SyncPolicy after) => Policy.Automated is { } declared
        && (after.Automated is not { } now
            || (declared.Enabled is not null && declared.Enabled != now.Enabled)
            || (declared.Prune && !now.Prune) || (declared.SelfHeal && !now.SelfHeal) || (declared.AllowEmpty && !now.AllowEmpty));

    private static bool Differs(string? declared, string? after) => !string.IsNullOrEmpty(declared) && declared != after;

    private static ParentDeclares FromGit(ParentFacts parent, DeclaredApplication declared, DateTimeOffset? at) => new(
        parent.Name, parent.Application, declared.Source, declared.SyncPolicy,
        new Evidence($"{declared.File} declares {declared.Source.EffectiveRevision} with {WaysOut.Filter(declared.Source.Directory)}.", $"Git {Words.Repository(declared.RepoUrl)}", at, new EvidenceLink(declared.RepoUrl, declared.Source.EffectiveRevision, declared.File, declared.FilterLine ?? declared.Line)),
        $"The change of {declared.File} in {Words.Repository(declared.RepoUrl)}");

    private static Evidence Applied(GuardFacts facts, string parent) =>
        new($"What {parent} applied last stands in the annotation last-applied-configuration.", "Argo CD application", facts.Facts.Application.At ?? facts.Facts.Now);
}
