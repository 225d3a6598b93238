using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class PreparedDatabasesTests
{
    [Theory]
    [InlineData("vector_db_owner", true)]
    [InlineData("vector_db_data_reader", true)]
    [InlineData("vector_db_writer_user", true)]
    [InlineData("vector_db", false)]
    [InlineData("other_owner", false)]
    [InlineData("vector_db_admin", false)]
    public void Roles_that_the_operator_makes(string role, bool isOne) => Assert.Equal(isOne, PreparedDatabases.IsDefaultRole(Manifest(Sound.Postgres), role));

    [Theory]
    [InlineData("", "public", true)]
    [InlineData("", "data", true)]
    [InlineData("", "search", false)]
    [InlineData("schemas: {search: {}}\n      ", "search", true)]
    [InlineData("schemas: {search: {}}\n      ", "data", false)]
    public void Schemas_that_are_there(string schemas, string schema, bool isThere)
    {
        var database = PreparedDatabases.Of(Manifest(Sound.Postgres.With("extensions:\n        vector", $"{schemas}extensions:\n        vector"))).Single();

        Assert.Equal(isThere, PreparedDatabases.HasSchema(database, schema));
    }

    [Fact]
    public void Every_extension_comes_with_its_database() =>
        Assert.Equal([("vector_db", "vector")], PreparedDatabases.Extensions(Manifest(Sound.Postgres)).Select(pair => (pair.Database.Key!, pair.Extension.Key!)));

    private static LintManifest Manifest(string text) => LintFiles.Read("a.yaml", text).Manifests[0];
}
