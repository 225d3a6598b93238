using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Schemas;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Lint;

public sealed class PublishedSchemasTests
{
    [Fact]
    public void The_file_is_made_from_the_published_definitions() => Assert.Null(Golden.Difference("src/Core/Databases/Lint/Schemas/published.json", PublishedDefinitions.All()));

    [Theory]
    [InlineData("spec.preparedDatabases.any_db.extensions.vector", true)]
    [InlineData("spec.enablePodDisruptionBudget", false)]
    [InlineData("spec.podAntiAffinity", false)]
    [InlineData("spec.nodeAffinity", true)]
    [InlineData("spec.postgresql.parameters.anything", true)]
    public void A_cluster_has_the_fields_of_its_definition(string path, bool has) =>
        Assert.Equal(has, PublishedSchemas.Of(LintKinds.Postgresql)!.Of("v1")!.Has(path.Split('.')));

    [Theory]
    [InlineData("spec.source.directory.recurse", true)]
    [InlineData("spec.source.helm.valuesObject.anything.below", true)]
    [InlineData("spec.syncPolicy.automated.prune", true)]
    [InlineData("spec.health", false)]
    public void An_Application_has_the_fields_that_Argo_CD_publishes(string path, bool has) =>
        Assert.Equal(has, PublishedSchemas.Of(LintKinds.Application)!.Of("v1alpha1")!.Has(path.Split('.')));
}
