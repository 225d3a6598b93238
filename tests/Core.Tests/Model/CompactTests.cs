using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Model;

public sealed class CompactTests
{
    [Theory]
    [InlineData("704b0eb1-0466-4c41-a21f-c4c25e48d31b")]
    [InlineData("704B0EB1-0466-4c41-a21f-c4c25e48d31b")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("uid-1")]
    [InlineData("")]
    public void A_uid_comes_back_as_it_was(string uid) => Assert.Equal(uid, (Some.Application() with { Uid = uid }).Uid);

    [Theory]
    [InlineData("18446744073709551615")]
    [InlineData("0")]
    [InlineData("007")]
    [InlineData("-1")]
    [InlineData("v1")]
    [InlineData("")]
    public void A_version_comes_back_as_it_was(string version) =>
        Assert.Equal(version, (Some.Application() with { ResourceVersion = version }).ResourceVersion);

    [Theory]
    [InlineData("1c6939bd1b0a94d2b7d8b2f3e4d5c6a7b8c9d0e1")]
    [InlineData("1C6939BD1B0A94D2B7D8B2F3E4D5C6A7B8C9D0E1")]
    [InlineData("0000000000000000000000000000000000000000")]
    [InlineData("1c6939bd1b0a94d2b7d8b2f3e4d5c6a7b8c9d0ez")]
    [InlineData("1.2.3")]
    [InlineData("")]
    public void A_revision_comes_back_as_it_was(string revision)
    {
        Deployment deployment = new(1, [revision], DateTimeOffset.UnixEpoch, null, [], null, Automated: false);
        Assert.Equal((revision, DateTimeOffset.UnixEpoch, null), (deployment.Revision, deployment.DeployedAt, deployment.StartedAt));
        Assert.Equal(deployment, deployment with { Revisions = [revision] });
        Assert.NotEqual(deployment, deployment with { Revisions = [revision, revision] });
    }

    [Theory]
    [InlineData("1c6939bd1b0a94d2b7d8b2f3e4d5c6a7b8c9d0e1")]
    [InlineData("main")]
    public void Who_deployed_does_not_depend_on_the_revision(string revision)
    {
        Deployment byItself = new(1, [revision], DateTimeOffset.UnixEpoch, null, [], null, Automated: true);
        Assert.True((byItself with { Revisions = ["v1"] }).Automated);
        Assert.Equal((false, revision), ((byItself with { Automated = false }).Automated, (byItself with { Automated = false }).Revision));
        Assert.NotEqual(byItself, byItself with { Automated = false });
    }

    [Theory]
    [InlineData("1c6939bd1b0a94d2b7d8b2f3e4d5c6a7b8c9d0e1")]
    [InlineData("1.2.3")]
    public void What_was_compared_comes_back_as_it_was(string revision)
    {
        var application = Some.Application() with { Revisions = [revision] };
        Assert.Equal(revision, application.Revision);
        Assert.Equal([revision], application.Revisions.Items);
        Assert.Null((application with { Revisions = [] }).Revision);
        Assert.Equal([revision, "v2"], (application with { Revisions = [revision, "v2"] }).Revisions.Items);
    }

    [Fact]
    public void A_moment_comes_back_and_none_stays_none()
    {
        var moment = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2));
        var application = Some.Application() with { ReconciledAt = moment, HealthSince = moment, CreatedAt = null };
        Assert.Equal((moment, moment, null), (application.ReconciledAt, application.HealthSince, application.CreatedAt));
        Assert.NotEqual(application, application with { ReconciledAt = moment.AddSeconds(1) });
    }
}
