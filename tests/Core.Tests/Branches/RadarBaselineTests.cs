using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Branches;

public sealed class RadarBaselineTests
{
    private static readonly RepositoryRefs Refs = new("r", [new("refs/heads/main", "1"), new("refs/heads/prod", "2"), new("refs/tags/prod", "3")], "refs/heads/main", DateTimeOffset.UnixEpoch);

    [Fact]
    public void Is_the_default_branch_whatever_applications_follow() =>
        Assert.Equal(new RadarBaseline("main", "1", "the default branch"), RadarBaseline.Of(Refs, [Following("prod")]));

    [Theory]
    [InlineData("prod")]
    [InlineData("refs/heads/prod")]
    public void Is_the_branch_that_most_follow_when_the_remote_does_not_say(string revision) =>
        Assert.Equal("prod", RadarBaseline.Of(Refs with { Head = null }, [Following(revision), Following("prod", "second"), Following("main", "third")])!.Name);

    [Fact]
    public void Is_not_guessed_by_its_name() =>
        Assert.Null(RadarBaseline.Of(Refs with { Head = null }, [Following("v1.0")]));

    [Fact]
    public void HEAD_follows_the_default_branch()
    {
        Assert.True(Following("").Follows(Refs.Refs[0], Refs));
        Assert.False(Following("").Follows(Refs.Refs[1], Refs));
    }

    private static RadarSource Following(string revision, string name = "first") => new(new("prod", "argocd", name), new ApplicationSource("r", "db", revision));
}
