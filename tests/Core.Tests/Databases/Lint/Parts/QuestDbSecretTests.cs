using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class QuestDbSecretTests
{
    [Fact]
    public void A_Secret_says_what_it_is_of_by_its_annotations()
    {
        var secret = Assert.Single(QuestDbSecret.All(Sound.QuestDbSecret.Alone().Set()));

        Assert.Equal(("psql", "questdb-general"), (secret.Type, secret.Database));
    }

    [Theory]
    [InlineData("bitnami.com/v1alpha1", "SealedSecret", "template: {metadata: {annotations: {questdb.crd.questdb.io/secret-type: ilp, questdb.crd.questdb.io/name: a}}}", true)]
    [InlineData("external-secrets.io/v1", "ExternalSecret", "target: {template: {metadata: {annotations: {questdb.crd.questdb.io/secret-type: ilp, questdb.crd.questdb.io/name: a}}}}", true)]
    [InlineData("bitnami.com/v1alpha1", "SealedSecret", "template: {metadata: {annotations: {questdb.crd.questdb.io/name: a}}}", false)]
    [InlineData("v1", "ConfigMap", "template: {metadata: {annotations: {questdb.crd.questdb.io/secret-type: ilp, questdb.crd.questdb.io/name: a}}}", false)]
    public void Also_what_makes_a_Secret(string version, string kind, string spec, bool isOne) =>
        Assert.Equal(isOne, QuestDbSecret.All(new LintExample(("a.yaml", $"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: a}}\nspec:\n  {spec}\n")).Set()).Any(secret => secret is { Type: "ilp", Database: "a" }));
}
