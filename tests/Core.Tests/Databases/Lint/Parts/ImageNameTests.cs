using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class ImageNameTests
{
    [Theory]
    [InlineData("redis:7.2.4-alpine", "7.2.4-alpine", true, "7.2.4")]
    [InlineData("redis:v7", "v7", true, "7")]
    [InlineData("redis", null, false, null)]
    [InlineData("redis:latest", "latest", false, null)]
    [InlineData("host:5000/redis", null, false, null)]
    [InlineData("host:5000/redis:6", "6", true, "6")]
    [InlineData("redis@sha256:00", null, true, null)]
    [InlineData("redis:latest@sha256:00", "latest", true, null)]
    [InlineData("redis:", "", false, null)]
    public void A_name_says_its_tag_and_whether_it_is_one_image_for_ever(string image, string? tag, bool isPinned, string? version)
    {
        var name = ImageName.Of(image);

        Assert.Equal((tag, isPinned, version), (name.Tag, name.IsPinned, name.Version));
    }
}
