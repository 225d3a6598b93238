using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Branches;

/// <summary>A source of an application that reads a repository.</summary>
public sealed record RadarSource(ApplicationKey Application, ApplicationSource Source)
{
    /// <summary>Its directory as Git knows it, empty for the root; null when it leaves the repository.</summary>
    public string? Directory => SourcePath.Clean(Source.Path).Path;

    /// <summary>Whether it points at a branch by name, in full, or as HEAD.</summary>
    public bool Follows(GitRef branch, RepositoryRefs refs) => Source.EffectiveRevision switch
    {
        "HEAD" => branch.Name == refs.Head,
        var revision => branch.ShortName == revision || branch.Name == revision,
    };
}
