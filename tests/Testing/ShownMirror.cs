using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;

namespace DbDashboard.Testing;

/// <summary>One real repository as the only mirror there is, with the refs that a test shows.</summary>
public sealed class ShownMirror(GitRepository repository, string url) : IGitMirrors
{
    private GitMirror? mirror;

    /// <param name="branches">Short names with their commits; main is the default branch.</param>
    /// <param name="unread">What is known instead, where the refs could not be read.</param>
    public RepositoryRefs Show(DateTimeOffset at, IEnumerable<(string Branch, string Commit)> branches, Reading<RepositoryRefs>? unread = null)
    {
        var refs = new RepositoryRefs(url, branches.Select(b => new GitRef("refs/heads/" + b.Branch, b.Commit)).OrderBy(r => r.Name, StringComparer.Ordinal).ToEquatableList(), "refs/heads/main", at);
        Volatile.Write(ref mirror, new GitMirror(url.Split('/')[^1], repository, unread ?? Reading.Known(refs, "Git " + url, at)));
        return refs;
    }

    public Reading<GitMirror> Find(string repoUrl) => repoUrl == url && Volatile.Read(ref mirror) is { } shown
        ? Reading.Known(shown, "Git " + url, shown.Refs.At ?? default)
        : Reading.NotRead<GitMirror>("Git " + repoUrl, "not mirrored yet");
}
