using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Reverts;

/// <summary>What the parent application (app-of-apps) declares for this one: in its Git, or where that was not read, what it applied last.</summary>
/// <param name="Application">Null when the parent is not in our list.</param>
/// <param name="Change">What to change so that it lasts, as a noun phrase.</param>
public sealed record DeclaredByParent(string Name, Application? Application, ApplicationSource Source, SyncPolicy Policy, Evidence Evidence, string Change)
{
    /// <summary><c>main with include: agent-docs-*.yaml</c>, with path and repository where they are others than beside it.</summary>
    public string SourceBeside(ApplicationSource other) => $"{SourceWords.Place(Source, other)} with {WaysOut.Filter(Source.Directory)}";

    /// <summary>Absent when nothing manages it, failed when what it declares was not found.</summary>
    /// <param name="child">With the annotation of what the parent applied last, where the read carries it.</param>
    public static Reading<DeclaredByParent> Read(Application child, Reading<ParentFacts> parent, DateTimeOffset now) => parent switch
    {
        { State: ReadingState.Absent } => Reading.Absent<DeclaredByParent>(parent.Source, now, "no application manages it"),
        { IsKnown: true, Value: { Declared: { } declared } known } => Reading.Known(FromGit(known, declared, parent.At), parent.Source, now),
        { HasValue: true, Value: var known } when (child.LastApplied is { } json ? DeclaredApplications.Read(json) : null) is { } applied =>
            Reading.Known(new DeclaredByParent(known.Name, known.Application, applied.Source, applied.Policy, new Evidence($"What {known.Name} applied last stands in the annotation last-applied-configuration.", "Argo CD application", parent.At), $"The change in the Git of {known.Name}"), parent.Source, now),
        { HasValue: true, Value: var known } => Reading.Failed<DeclaredByParent>(parent.Source, now, $"{known.Name} manages it, and what its Git declares for it was not found ({Words.Cap(parent.Why ?? "not read", 200)})"),
        _ => Reading.Failed<DeclaredByParent>(parent.Source, now, parent.Why ?? "whether an application manages it was not read"),
    };

    /// <summary>A field that Git declares goes back to it; one that Git does not write stays.</summary>
    public bool PutsBack(ApplicationSource after) =>
        Differs(Source.RepoUrl, after.RepoUrl) || Differs(Source.Path, after.Path)
        || (Source.TargetRevision.Length > 0 && Source.EffectiveRevision != after.EffectiveRevision)
        || (Source.Directory is { } declared && (Differs(declared.Include, after.Directory?.Include) || Differs(declared.Exclude, after.Directory?.Exclude) || (declared.Recurse && after.Directory is not { Recurse: true })));

    public bool PutsBack(SyncPolicy after) => Policy.Automated is { } declared
        && (after.Automated is not { } now
            || (declared.Enabled is not null && declared.Enabled != now.Enabled)
            || (declared.Prune && !now.Prune) || (declared.SelfHeal && !now.SelfHeal) || (declared.AllowEmpty && !now.AllowEmpty));

    /// <summary>The fields of source and auto-sync that it declares, as people call them.</summary>
    public IEnumerable<string> Fields()
    {
        (string Name, bool IsDeclared)[] all =
        [
            ("repoURL", Source.RepoUrl.Length > 0), ("path", Source.Path.Length > 0), ("targetRevision", Source.TargetRevision.Length > 0),
            ("include", Source.Directory is { Include.Length: > 0 }), ("exclude", Source.Directory is { Exclude.Length: > 0 }), ("recurse", Source.Directory is { Recurse: true }),
            ("automated.enabled", Policy.Automated is { Enabled: not null }), ("automated.prune", Policy.Automated is { Prune: true }), ("automated.selfHeal", Policy.Automated is { SelfHeal: true }),
        ];
        return all.Where(f => f.IsDeclared).Select(f => f.Name);
    }

    private static bool Differs(string? declared, string? after) => !string.IsNullOrEmpty(declared) && declared != after;

    private static DeclaredByParent FromGit(ParentFacts parent, DeclaredApplication declared, DateTimeOffset? at) => new(
        parent.Name, parent.Application, declared.Source, declared.SyncPolicy,
        new Evidence($"{declared.File} declares {declared.Source.EffectiveRevision} with {WaysOut.Filter(declared.Source.Directory)}.", $"Git {Words.Repository(declared.RepoUrl)}", at, new EvidenceLink(declared.RepoUrl, declared.Source.EffectiveRevision, declared.File, declared.FilterLine ?? declared.Line)),
        $"The change of {declared.File} in {Words.Repository(declared.RepoUrl)}");
}
