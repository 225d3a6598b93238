using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>A way out that is to be tried.</summary>
/// <param name="Way">It, without its selection.</param>
/// <param name="Tree">The commit or merged tree that is read for it.</param>
/// <param name="Content">The files, where no commit has them: a revert; null: they are read from <paramref name="Tree"/>.</param>
internal sealed record WayCandidate(WayOut Way, string Tree, DirectoryContent? Content = null)
{
    /// <summary>Filter and branch at once, or filter and merge: two edits.</summary>
    public bool IsPair => Way.NewFilter && Way.Kind != WayOutKind.ChangeFilter;

    /// <summary>Equal for what selects the same, whoever thought of it.</summary>
    public object Identity => (Way.Kind, Way.Commit, Way.Source.Path, Way.Source.Directory ?? new());
}
