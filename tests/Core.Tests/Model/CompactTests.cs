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

    [Fact]
    public void A_moment_comes_back_and_none_stays_none()
    {
        var moment = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2));
        var application = Some.Application() with { ReconciledAt = moment, CreatedAt = null };
        Assert.Equal((moment, null), (application.ReconciledAt, application.CreatedAt));
        Assert.NotEqual(application, application with { ReconciledAt = moment.AddSeconds(1) });
    }
}
