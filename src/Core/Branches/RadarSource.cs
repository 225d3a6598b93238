using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Branches;

/// <summary>A source of an application that reads a repository.</summary>
/// <param name="Index">Which of its sources, from 0; null when it has one.</param>
public sealed record RadarSource(ApplicationKey Application, ApplicationSource Source, int? Index = null)
{
    /// <summary>Its directory as Git knows it, empty for the root; null when it leaves the repository, or only gives files to other sources of the application.</summary>
    public string? Directory => Source is { Ref: not null, Path.Length: 0 } ? null : SourcePath.Clean(Source.Path).Path;

    /// <summary>Whether it points at a branch by name, in full, or as HEAD.</summary>
    public bool Follows(GitRef branch, RepositoryRefs refs) => Source.EffectiveRevision switch
    {
        "HEAD" => branch.Name == refs.Head,
        var revision => branch.ShortName == revision || branch.Name == revision,
    };
}
