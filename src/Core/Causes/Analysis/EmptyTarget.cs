using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Whether the target is empty without any error.</summary>
internal static class EmptyTarget
{
    /// <summary>Nothing is rendered and nothing lives: Synced, with no resources, and Git confirms it.</summary>
    public static bool IsWhole(Facts facts) =>
        facts.Application is { Sync: SyncStatus.Synced, Resources.Count: 0, ResourceCount: 0, DeletionTimestamp: null } && facts.Sources.Count > 0
        && facts.Sources.Items.All(s => s.Tracked.ValueIfKnown is { Selection: { Type: SourceType.Directory, Complete: true, Error: null, Objects.Count: 0 } });

    /// <summary>Every resource that is no hook waits for pruning, and Argo CD reports no error.</summary>
    public static bool IsEverythingPending(Facts facts) =>
        facts.IsOutOfSync() && !facts.ComparisonErrors().Any()
        && facts.Application.Resources.Items.All(r => r.Hook || r.RequiresPruning)
        && !facts.Details.ManagedResources.ValueIfKnown.Items.Any(m => m is { Target: not null, Hook: false });

    /// <summary>Files that would bring an object when the filter took them.</summary>
    public static IReadOnlyList<(SourceFacts Source, FileVerdict File)> Dropped(Facts facts) =>
        [.. facts.Sources.Items.SelectMany(s => (s.Tracked.ValueIfKnown?.Selection?.Files.Items ?? []).Where(f => !f.IsTaken && f.Objects.Items.Any(o => !o.Hook)).Select(f => (s, f)))];

    public static IEnumerable<Evidence> Files(Facts facts)
    {
        foreach (var source in facts.Sources)
        {
            if (source.Tracked.ValueIfKnown is { Selection: { Type: SourceType.Directory } selection } tracked)
            {
                var taken = selection.Files.Items.Count(f => f.IsTaken);
                yield return new Evidence($"{Words.Count(selection.Files.Count, "file")} under {source.Source.Path}, {taken} taken ({WaysOut.Filter(source.Source.Directory)}).", Cited.Git(source.Source.RepoUrl, source.Source.EffectiveRevision, tracked.Commit), source.Tracked.At, new EvidenceLink(source.Source.RepoUrl, tracked.Commit, source.Source.Path));
            }
        }
    }

    /// <summary>Git does select objects where Argo CD rendered none; null when they agree.</summary>
    public static string? Stale(Facts facts)
    {
        var objects = facts.Application.ComparedSources != facts.Application.Sources ? 0 : facts.Sources.Items.Sum(s => s.Tracked.ValueIfKnown?.Selection is { Type: SourceType.Directory } selection ? selection.Objects.Items.Count(o => !o.Hook) : 0);
        return objects == 0 ? null : $"Git does select {Words.Count(objects, "object")} at the compared revision: Argo CD's cache may be stale, hard-refresh before anything else";
    }
}
