using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Finds for each object that waits for pruning why the tracked revision does not select it.</summary>
public static class Attributions
{
    /// <summary>One for each pending prune of an OutOfSync application.</summary>
    public static IReadOnlyList<Attribution> Of(Facts facts) =>
        facts.IsOutOfSync() ? [.. facts.PendingPrunes().Select(r => Attribute(facts, r))] : [];

    public static IReadOnlyList<Attribution> Of(Facts facts, AttributionKind kind) => [.. Of(facts).Where(a => a.Kind == kind)];

    private static Attribution Attribute(Facts facts, ManagedResourceStatus resource)
    {
        var found = facts.Sources.Items.Select(s => AttributeTo(facts, s, resource)).ToList();
        return found.Find(a => a.Kind == AttributionKind.DroppedByFilter)
            ?? found.Find(a => a.Kind == AttributionKind.RemovedFromTracked)
            ?? found.Find(a => a.Kind == AttributionKind.OnlyElsewhere)
            ?? new Attribution(resource, AttributionKind.Unknown);
    }

    private static Attribution AttributeTo(Facts facts, SourceFacts source, ManagedResourceStatus resource)
    {
        var nothing = new Attribution(resource, AttributionKind.Unknown, source);
        if (source.Tracked.ValueIfKnown is not { PathExists: true, Selection: { Type: SourceType.Directory, Complete: true } selection })
        {
            return nothing;
        }

        if (Find(facts, selection, resource.Key) is { IsTaken: false } dropped)
        {
            return Dropped(nothing, dropped);
        }

        var deployment = source.Deployed.Items.FirstOrDefault(d => Find(facts, d.Selection, resource.Key) is { IsTaken: true });
        var branches = Branches(facts, source, resource.Key, deployment);
        var origins = branches.Prepend(deployment).OfType<RevisionFacts>().Select(o => new Origin(o, Find(facts, o.Selection, resource.Key)!.Path)).ToList();
        return origins.Count == 0 ? nothing : Decide(nothing with { Deployment = deployment, Branches = branches.ToEquatableList() }, selection, origins);
    }

    private static Attribution Decide(Attribution found, Selection tracked, List<Origin> origins)
    {
        var source = found.Source!;
        var removal = origins.Select(o => (Origin: o, Found: Removals.Find(source, o.Revision, o.File))).FirstOrDefault(r => r.Found is not null);
        if (Unread(source, tracked, origins[0].File, removal.Found?.MovedTo) is { } unread)
        {
            return Dropped(found, unread);
        }

        if (removal.Found is { } r)
        {
            return found with { Kind = AttributionKind.RemovedFromTracked, File = removal.Origin.File, RemovedBy = r.Entry, MovedTo = r.MovedTo };
        }

        // A past deployment of a commit that the tracked revision contains: it had the object, and the commit that took it was not found.
        var isAncestor = found.Deployment is { OwnCommits.Count: 0, OwnCommitsKnown: true };
        var file = found.Branches.Count > 0 ? origins[^found.Branches.Count].File : origins[0].File;
        return found with { Kind = isAncestor ? AttributionKind.RemovedFromTracked : AttributionKind.OnlyElsewhere, File = file };
    }

    /// <summary>The file is still there, or was moved inside the path, and Argo CD no longer reads an object from it: an extension, a typo in kind, a link.</summary>
    private static FileVerdict? Unread(SourceFacts source, Selection tracked, string file, string? movedTo) => tracked.Files.Items.FirstOrDefault(f =>
        (f.Path == file || Removals.FullPath(source.Source.Path, f.Path) == movedTo)
        && f.Step is SelectionStep.SilentlyIgnored or SelectionStep.Extension or SelectionStep.Symlink or SelectionStep.SkipMarker);

    private static Attribution Dropped(Attribution found, FileVerdict verdict) =>
        found with { Kind = AttributionKind.DroppedByFilter, File = verdict.Path, Verdict = verdict };

    private static List<RevisionFacts> Branches(Facts facts, SourceFacts source, ResourceKey key, RevisionFacts? deployment) =>
        [.. source.Branches.ValueIfKnown.Items
            .Where(b => Find(facts, b.Selection, key) is not null)
            .OrderByDescending(b => b.Commit == deployment?.Commit)
            .ThenByDescending(b => b.Name == deployment?.WithSource?.TargetRevision)
            .ThenBy(b => b.OwnCommits.Count)
            .ThenBy(b => b.Name, StringComparer.Ordinal)];

    /// <summary>The file that declares an object; one that is taken before one that is not.</summary>
    public static FileVerdict? Find(Facts facts, Selection? selection, ResourceKey key)
    {
        var files = selection is null ? [] : SelectionIndex.Files(selection, key).Where(f => facts.IsSameObject(key, f.Key)).Select(f => f.File).ToList();
        return files.Find(f => f.IsTaken) ?? files.FirstOrDefault();
    }

    private sealed record Origin(RevisionFacts Revision, string File);
}
