using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Model;

/// <summary>Whatever may stand in targetRevision is resolved by Argo CD's rules or not at all.</summary>
public sealed class RevisionResolutionTests
{
    private static readonly RepositoryRefs Refs = new(
        "https://git.example/platform.git",
        [new("refs/heads/main", Id('a')), new("refs/heads/v1", Id('b')), new("refs/heads/-h", Id('c')), new("refs/tags/v1", Id('d')), new("refs/tags/v1.2.0", Id('e'))],
        "refs/heads/main",
        Some.Moment);

    [Theory]
    [InlineData("", 'a')]
    [InlineData("HEAD", 'a')]
    [InlineData("v1", 'b')]
    [InlineData("refs/tags/v1", 'd')]
    [InlineData("v1.2.0", 'e')]
    [InlineData("-h", 'c')]
    public void Names_one_commit(string revision, char commit) => Assert.Equal(Id(commit), Refs.Resolve(revision));

    [Theory]
    [InlineData("*")]
    [InlineData(">=1.0 <2")]
    [InlineData("1.x")]
    [InlineData("aaaaaaa")]
    public void Is_left_to_Argo_CD_and_never_said_to_be_missing(string revision) =>
        Assert.Equal((null, false), (Refs.Resolve(revision), Refs.Lacks(revision)));

    [Theory]
    [InlineData("gone")]
    [InlineData("Main")]
    [InlineData("main ")]
    [InlineData("mai\u0301n")]
    [InlineData("a..b")]
    public void Is_not_there(string revision) => Assert.Null(Refs.Resolve(revision));

    [Fact]
    public void A_repository_without_a_default_branch_has_no_HEAD() => Assert.Null((Refs with { Head = null }).Resolve("HEAD"));

    private static string Id(char c) => new(c, 40);
}
