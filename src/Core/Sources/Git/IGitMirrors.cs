using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>The repositories that can be asked, by the address an Application writes.</summary>
public interface IGitMirrors
{
    /// <summary>The mirror, or why there is none.</summary>
    Reading<GitMirror> Find(string repoUrl);

    /// <summary>Asks the remote at once, for a person who is about to press: at most once a second. False when there is none to ask.</summary>
    bool AskAtOnce(string repoUrl) => false;
}
