using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class SecretSourceTests
{
    [Theory]
    [InlineData("v1", "Secret", "data: {a: x}\nstringData: {b: y}", "it", "a,b")]
    [InlineData("bitnami.com/v1alpha1", "SealedSecret", "spec: {encryptedData: {a: x}}", "it", "a")]
    [InlineData("bitnami.com/v1alpha1", "SealedSecret", "spec: {template: {metadata: {name: other}}}", "other", "")]
    [InlineData("external-secrets.io/v1", "ExternalSecret", "spec: {target: {name: other}, data: [{secretKey: a}]}", "other", "a")]
    [InlineData("external-secrets.io/v1", "ExternalSecret", "spec: {dataFrom: [{extract: {key: a}}]}", "it", null)]
    [InlineData("secrets.hashicorp.com/v1beta1", "VaultStaticSecret", "spec: {destination: {name: other}}", "other", null)]
    public void A_Secret_comes_of_these(string version, string kind, string body, string name, string? keys)
    {
        var source = Of(name, $"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: it, namespace: databases}}\n{body}\n");

        Assert.Equal((kind, keys), (source?.Manifest.Kind, source?.Keys is { } all ? string.Join(',', all) : null));
    }

    [Theory]
    [InlineData("it", "web")]
    [InlineData("another", "databases")]
    public void Another_name_or_namespace_is_another_Secret(string name, string space) =>
        Assert.Null(Of("it", $"apiVersion: v1\nkind: Secret\nmetadata: {{name: {name}, namespace: {space}}}\n"));

    private static SecretSource? Of(string name, string secret)
    {
        var set = new LintExample(("a.yaml", Sound.Postgres), ("b.yaml", secret)).Set();
        return SecretSource.Of(set, set.Manifests[0], name);
    }
}
