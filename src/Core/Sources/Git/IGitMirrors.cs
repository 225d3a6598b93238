using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>The repositories that can be asked, by the address an Application writes.</summary>
public interface IGitMirrors
{
    /// <summary>The mirror, or why there is none.</summary>
    Reading<GitMirror> Find(string repoUrl);
}
