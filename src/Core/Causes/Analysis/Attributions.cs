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
        // A source that deployed it knows more than one that holds a copy.
        return found.Where(a => a.Kind != AttributionKind.Unknown).OrderBy(a => a.Deployment is null).ThenBy(a => a.Kind).FirstOrDefault()
            ?? new Attribution(resource, AttributionKind.Unknown);
    }

    private static Attribution AttributeTo(Facts facts, SourceFacts source, ManagedResourceStatus resource)
    {
        var nothing = new Attribution(resource, AttributionKind.Unknown, source);
        if (source.Tracked.ValueIfKnown is not { PathExists: true, Selection: { Type: SourceType.Directory, Complete: true } selection })
        {
            return nothing;
        }

        var origins = Origins.Of(facts, source, resource.Key);
        var known = nothing with { Deployment = origins.Deployment, Branches = origins.Branches.ToEquatableList() };
        var removal = Removals.Find(source, resource.Key);
        var dropped = Dropped(facts, source, selection, origins, resource.Key);
        return dropped is not null && !IsOnlyCopy(source, dropped, removal)
            ? Dropped(nothing with { Deployment = origins.Deployment }, dropped)
            : origins.All.Count == 0 || (removal is null && source.RemovalsUnknown.Items.Contains(resource.Key)) ? nothing : Decide(known with { Verdict = dropped }, selection, origins, removal);
    }

    /// <summary>The file on the tracked revision that declares it and is not taken; the one that brought it before a copy.</summary>
    private static FileVerdict? Dropped(Facts facts, SourceFacts source, Selection selection, Origins origins, ResourceKey key)
    {
        var files = SelectionIndex.Files(selection, key).Where(f => facts.IsSameObject(key, f.Key)).Select(f => f.File).ToList();
        return files.Exists(f => f.IsTaken) ? null : files.Find(f => origins.All.Any(o => o.File == f.Path) || IsWhereItWent(source, f, Removals.Find(source, key))) ?? files.FirstOrDefault();
    }

    /// <summary>The object was taken out of another file, and this one held it before or since then by chance: no filter took it away.</summary>
    private static bool IsOnlyCopy(SourceFacts source, FileVerdict dropped, ObjectRemoval? removal) =>
        removal is not null && !IsWhereItWent(source, dropped, removal);

    private static bool IsWhereItWent(SourceFacts source, FileVerdict file, ObjectRemoval? removal) =>
        removal?.MovedTo is { } to && Removals.FullPath(source.Source.Path, file.Path) == to;

    private static Attribution Decide(Attribution found, Selection tracked, Origins origins, ObjectRemoval? removal)
    {
        var source = found.Source!;
        if (Unread(source, tracked, origins.All[0].File, removal?.MovedTo) is { } unread)
        {
            return Dropped(found, unread);
        }

        if (removal is not null)
        {
            return found with { Kind = AttributionKind.RemovedFromTracked, File = Relative(source, removal.File), Removal = removal };
        }

        // A past deployment of a commit that the tracked revision contains: it had the object, and the commit that took it was not found.
        var isAncestor = found.Deployment is { OwnCommits.Count: 0, OwnCommitsKnown: true };
        var file = origins.Branches.Count > 0 ? origins.All[^origins.Branches.Count].File : origins.All[0].File;
        return found with { Kind = isAncestor ? AttributionKind.RemovedFromTracked : AttributionKind.OnlyElsewhere, File = file };
    }

    private static string Relative(SourceFacts source, string file) =>
        Removals.FullPath(source.Source.Path, "") is var folder && file.StartsWith(folder, StringComparison.Ordinal) ? file[folder.Length..] : file;

    /// <summary>The file is still there, or was moved inside the path, and Argo CD no longer reads an object from it: an extension, a typo in kind, a link. A file that was emptied has lost it.</summary>
    private static FileVerdict? Unread(SourceFacts source, Selection tracked, string file, string? movedTo) => tracked.Files.Items.FirstOrDefault(f =>
        (f.Path == file || Removals.FullPath(source.Source.Path, f.Path) == movedTo)
        && f is { IsBlank: false, Step: SelectionStep.SilentlyIgnored or SelectionStep.Extension or SelectionStep.Symlink or SelectionStep.SkipMarker });

    private static Attribution Dropped(Attribution found, FileVerdict verdict) =>
        found with { Kind = AttributionKind.DroppedByFilter, File = verdict.Path, Verdict = verdict };

    /// <summary>The file that declares an object; one that is taken before one that is not.</summary>
    public static FileVerdict? Find(Facts facts, Selection? selection, ResourceKey key)
    {
        var files = selection is null ? [] : SelectionIndex.Files(selection, key).Where(f => facts.IsSameObject(key, f.Key)).Select(f => f.File).ToList();
        return files.Find(f => f.IsTaken) ?? files.FirstOrDefault();
    }
}
