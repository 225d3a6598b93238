using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class ApplicationSourcesTests
{
    [Fact]
    public void Several_sources_replace_the_one()
    {
        var both = Manifest(Sound.Application.With("  destination:", "  sources:\n    - path: a\n    - path: b\n  destination:"));

        Assert.Equal(["a", "b"], ApplicationSources.Of(both).Select(source => source.Scalar("path")));
        Assert.Equal(["databases"], ApplicationSources.Of(Manifest(Sound.Application)).Select(source => source.Scalar("path")));
    }

    [Theory]
    [InlineData("valuesObject: {controllerID: {name: one}}", "one")]
    [InlineData("values: \"controllerID: {name: two}\"", "two")]
    [InlineData("valuesObject: {controllerID: {name: one}}\n      values: \"controllerID: {name: two}\"", "one")]
    [InlineData("valueFiles: [values.yaml]", null)]
    public void Values_are_read_where_the_manifest_has_them(string helm, string? id)
    {
        var source = ApplicationSources.Of(Manifest(Sound.Application.With("path: databases", $"helm:\n      {helm}"))).Single();

        Assert.Equal(id, ApplicationSources.HelmValues(source).Scalar("controllerID", "name"));
    }

    [Theory]
    [InlineData("path: databases", "path: databases", false)]
    [InlineData("path: databases", "chart: postgres-operator", true)]
    [InlineData("name: database-instances", "name: redis-Operator", true)]
    [InlineData("platform.git", "questdb-operator.git", true)]
    public void An_operator_is_known_by_its_repository_its_chart_or_the_name(string old, string now, bool isOne)
    {
        var application = Manifest(Sound.Application.With(old, now));

        Assert.Equal(isOne, ApplicationSources.IsOfOperator(application, ApplicationSources.Of(application).Single()));
    }

    private static LintManifest Manifest(string text) => LintFiles.Read("application.yaml", text).Manifests[0];
}
