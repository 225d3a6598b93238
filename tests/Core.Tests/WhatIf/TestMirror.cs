using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.WhatIf;

/// <summary>A repository that a test writes, read where it stands.</summary>
internal sealed class TestMirror : IGitMirrors, IDisposable
{
    public const string Url = "https://git.example.org/platform.git";

    private readonly TempFolder folder = new("whatif");
    private readonly GitRepository reader;

    public TestMirror()
    {
        Repository = TestRepository.Create(Path.Combine(folder.Path, "platform.git"));
        reader = new(Repository.Directory, new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System));
    }

    public TestRepository Repository { get; }

    public IGitReader Git => new GitReader(this, TimeProvider.System);

    public Reading<GitMirror> Find(string repoUrl)
    {
        var refs = TestGit.Run(Repository.Directory, "for-each-ref", "--format=%(refname) %(objectname)")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new GitRef(line.Split(' ')[0], line.Split(' ')[1]))
            .ToEquatableList();
        var known = Reading.Known(new RepositoryRefs(repoUrl, refs, "refs/heads/main", DateTimeOffset.UnixEpoch), "Git platform.git", DateTimeOffset.UnixEpoch);
        return Reading.Known(new GitMirror("platform.git", reader, known), "Git platform.git", DateTimeOffset.UnixEpoch);
    }

    public void Dispose()
    {
        reader.Dispose();
        folder.Dispose();
    }
}
