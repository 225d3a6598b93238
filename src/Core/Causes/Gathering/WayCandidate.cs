using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>A way out that is to be tried.</summary>
/// <param name="Way">It, without its selection.</param>
/// <param name="Tree">The commit or merged tree that is read for it.</param>
/// <param name="Content">The files, where no commit has them: a revert; null: they are read from <paramref name="Tree"/>.</param>
internal sealed record WayCandidate(WayOut Way, string Tree, DirectoryContent? Content = null)
{
    /// <summary>The same with another filter, which somebody wrote.</summary>
    public WayCandidate With(DirectoryOptions filter) => this with { Way = Way with { Source = Way.Source with { Directory = filter }, NewFilter = true } };

    /// <summary>Equal for what selects the same, whoever thought of it.</summary>
    public object Identity => (Way.Kind, Way.Commit, Way.AlsoReverted, Way.Source.Path, Way.Source.Directory ?? new());
}
