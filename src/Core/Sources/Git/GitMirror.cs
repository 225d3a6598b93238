using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>One repository that can be asked, with its refs as last seen.</summary>
/// <param name="Name">For evidence: <c>platform.git</c>.</param>
/// <param name="FetchCommit">Tries to get a commit that no ref names from the remote; true when it is here now. Null: there is no remote to ask.</param>
/// <param name="ReportDamage">Told when the mirror on disk turns out to be broken.</param>
public sealed record GitMirror(
    string Name,
    GitRepository Repository,
    Reading<RepositoryRefs> Refs,
    Func<string, CancellationToken, Task<bool>>? FetchCommit = null,
    Action<string>? ReportDamage = null);
