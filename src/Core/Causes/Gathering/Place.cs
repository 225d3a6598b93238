using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>One state of the path that a source could be brought to by a branch, a merge or a revert.</summary>
/// <param name="Name">The branch, tag or short commit id.</param>
/// <param name="Commit">The branch's commit; of a revert the commit that is taken back.</param>
/// <param name="Tree">The commit or merged tree that is read.</param>
/// <param name="Selection">What is selected there under the present filter, with what the dropped files declare; null when not read.</param>
internal sealed record Place(WayOutKind Kind, string Name, string Commit, string Tree, Selection? Selection, DirectoryContent? Content = null)
{
    /// <summary>A further commit that is taken back; null: none.</summary>
    public string? AlsoReverted { get; init; }

    public WayCandidate With(ApplicationSource present, DirectoryOptions? filter, bool made)
    {
        var source = filter is null ? present : present with { Directory = filter };
        source = Kind == WayOutKind.PointAt ? source with { TargetRevision = Name } : source;
        return new(new WayOut(Kind, Name, Commit, source, filter is not null, null, null) { Made = made, AlsoReverted = AlsoReverted }, Tree, Content);
    }
}
