using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Tests.Rendering;

public sealed class SourcePathTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(".", "")]
    [InlineData("./a//b/../c/", "a/c")]
    [InlineData("a..b", "a..b")]
    public void Is_cleaned_as_Argo_CD_cleans_it(string path, string clean) => Assert.Equal((clean, null), SourcePath.Clean(path));

    [Theory]
    [InlineData("../../etc", "app path outside root")]
    [InlineData("a/../..", "app path outside root")]
    [InlineData("/etc", "app path is absolute")]
    [InlineData("C:\\", "app path is absolute")]
    [InlineData("C:/windows", "app path is absolute")]
    public void Is_refused_outside_the_repository(string path, string why) => Assert.Equal((null, $"{path}: {why}"), SourcePath.Clean(path));

    [Fact]
    public void Paths_that_differ_in_case_or_form_are_different() =>
        Assert.NotEqual(SourcePath.Clean("na\u00efve"), SourcePath.Clean("nai\u0308ve"));
}
