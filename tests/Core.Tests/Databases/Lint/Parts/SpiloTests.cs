using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class SpiloTests
{
    [Theory]
    [InlineData("ghcr.io/zalando/spilo-17:4.0-p2", 13, 17, true)]
    [InlineData("ghcr.io/zalando/spilo-16:3.3-p1", 12, 16, true)]
    [InlineData("ghcr.io/zalando/spilo-16:3.2-p3", 11, 16, true)]
    [InlineData("ghcr.io/zalando/spilo-15:3.0-p1", 10, 15, false)]
    [InlineData("ghcr.io/zalando/spilo-15:3.1-p1", 10, 15, true)]
    public void An_image_holds(string image, int first, int last, bool hasVector) => Assert.Equal(new(first, last, hasVector), Spilo.Of(image));

    [Theory]
    [InlineData(null)]
    [InlineData("postgres:16")]
    [InlineData("ghcr.io/zalando/spilo-17:latest")]
    [InlineData("ghcr.io/zalando/spilo-17@sha256:00")]
    public void Of_another_name_nothing_is_said(string? image) => Assert.Null(Spilo.Of(image));

    [Fact]
    public void The_default_has_the_versions_of_its_time()
    {
        var spilo = Spilo.Of(Spilo.Recent)!;

        Assert.Equal((true, true, false, false), (spilo.Has("13"), spilo.Has("17"), spilo.Has("12"), spilo.Has("new")));
    }
}
