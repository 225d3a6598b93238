using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>What Argo CD did not render, although Git selects it at the very commit that Argo CD compared.</summary>
internal static class StaleTarget
{
    /// <summary>Live objects without a target, each with the file that declares it and is taken; empty when there are none, and when it cannot be said.</summary>
    public static IReadOnlyList<(SourceFacts Source, FileVerdict File, ResourceKey Key)> Of(Facts facts) =>
        IsComparedAsRead(facts) ? [.. facts.PendingPrunes().Select(p => Declared(facts, p.Key)).OfType<(SourceFacts, FileVerdict, ResourceKey)>()] : [];

    /// <summary>Objects that Git selects for an application that is Synced and has none at all: none is live, and none was rendered.</summary>
    public static IReadOnlyList<(SourceFacts Source, FileVerdict File, ResourceKey Key)> OfEmpty(Facts facts) =>
        facts.Application is { Sync: SyncStatus.Synced, ResourceCount: 0, Resources.Count: 0 } && IsComparedAsRead(facts)
            && facts.Application.Conditions.Items.All(c => c.Type != "ExcludedResourceWarning")
            ? [.. facts.Sources.Items.SelectMany(s => s.Tracked.Value!.Selection!.Files.Items.Where(f => f.IsTaken).SelectMany(f => f.Objects.Items.Where(o => !o.Hook).Select(o => (s, f, o.Key))))]
            : [];

    /// <summary>Plain directories, compared without an error, with the sources and commits that Git was read at: only then must Argo CD have rendered what Git selects.</summary>
    public static bool IsComparedAsRead(Facts facts) =>
        facts.Application is { IsComparable: true, DeletionTimestamp: null } application
        && application.ComparedSources == application.Sources
        && facts.Sources.Count > 0 && facts.Sources.Count == application.Sources.Count
        && application.SourceTypes.Items.All(t => t == "Directory")
        && !facts.ComparisonErrors().Any()
        && facts.Sources.Items.Select((s, i) => IsRead(s, i < application.Revisions.Count ? application.Revisions[i] : null)).All(read => read);

    private static bool IsRead(SourceFacts source, string? compared) =>
        source.Tracked.ValueIfKnown is { PathExists: true, Selection: { Type: SourceType.Directory, Complete: true, Error: null } } tracked && tracked.Commit == compared;

    private static (SourceFacts, FileVerdict, ResourceKey)? Declared(Facts facts, ResourceKey key)
    {
        if (facts.Details.ManagedResources.ValueIfKnown.Items.Any(m => m.Key == key && m.Target is not null))
        {
            return null;
        }

        var found = facts.Sources.Items.Select(s => (Source: s, File: Attributions.Find(facts, s.Tracked.Value!.Selection, key))).FirstOrDefault(f => f.File is { IsTaken: true });
        return found.File is null ? null : (found.Source, found.File, key);
    }
}
