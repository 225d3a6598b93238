using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Drift;

public sealed class SecretMaskTests
{
    private const string Hidden = "\"(hidden)\"";

    [Theory]
    [InlineData("""{"data":{"password":"AAAA"}}""", """{"data":{"password":"BBBBBB"}}""")]
    [InlineData("""{"stringData":{"x":"AAAA"}}""", """{"stringData":{"x":"B"}}""")]
    public void Every_value_of_a_Secret_is_hidden_with_its_length(string live, string wanted)
    {
        var field = Assert.Single(Fields("Secret", "", live, wanted));

        Assert.Equal((Hidden, Hidden), (field.Live, field.Wanted));
    }

    [Theory]
    [InlineData("""{"data":{"DB_PASSWORD":"hunter2"}}""")]
    [InlineData("""{"spec":{"connectionString":"x"}}""")]
    [InlineData("""{"spec":{"env":[{"name":"API_TOKEN","value":"hunter2"}]}}""")]
    [InlineData("""{"spec":{"args":["--password=hunter2"]}}""")]
    [InlineData("""{"data":{"url":"postgres://ada:hunter2@db/orders"}}""")]
    [InlineData("""{"data":{"x":"-----BEGIN RSA PRIVATE KEY-----hunter2"}}""")]
    [InlineData("""{"data":{"x":"AKIAIOSFODNN7EXAMPLE"}}""")]
    [InlineData("""{"data":{"x":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.hunter2hunter2"}}""")]
    [InlineData("""{"data":{"config":"Authorization: Bearer hunter2hunter2"}}""")]
    [InlineData("""{"data":{"x":"ghp_hunter2hunter2hunter2"}}""")]
    [InlineData("""{"data":{"x":"pull with github_pat_hunter2hunter2"}}""")]
    [InlineData("""{"data":{"x":"glpat-hunter2hunter2"}}""")]
    [InlineData("""{"data":{"x":"xoxb-hunter2hunter2"}}""")]
    [InlineData("""{"data":{".dockerconfigjson":"eyJhdXRocyI6eyJyZWdpc3RyeSI6hunter2"}}""")]
    [InlineData("""{"metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"data\":{\"password\":\"hunter2\"}}"}}}""")]
    public void Secrets_elsewhere_are_hidden_by_key_or_by_shape(string live)
    {
        var text = string.Concat(Fields("ConfigMap", "", live, "{}").Concat(Fields("ConfigMap", "", "{}", live)).Select(f => f.Live + f.Wanted));

        Assert.Contains("(hidden)", text);
        Assert.DoesNotContain("hunter2", text);
        Assert.DoesNotContain("AKIAIOSFODNN7EXAMPLE", text);
    }

    [Theory]
    [InlineData("""{"spec":{"secretName":"orders"}}""")]
    [InlineData("""{"spec":{"replicas":3}}""")]
    [InlineData("""{"spec":{"image":"postgres:16"}}""")]
    [InlineData("""{"spec":{"secretKeyRef":{"name":"orders","key":"user"}}}""")]
    public void Names_of_secrets_and_plain_values_are_shown(string live) =>
        Assert.DoesNotContain("(hidden)", Assert.Single(Fields("Deployment", "apps", live, "{}")).Live);

    [Fact]
    public void A_long_value_is_cut() =>
        Assert.True(Assert.Single(Fields("ConfigMap", "", "{\"data\":{\"x\":\"" + new string('a', 100_000) + "\"}}", """{"data":{}}""")).Live!.Length <= SecretMask.MaxText + 1);

    private static EquatableList<FieldDifference> Fields(string kind, string group, string live, string wanted) =>
        ResourceDrifts.Of(new ManagedResource(new ResourceKey(group, kind, "databases", "x"), wanted, live, live, wanted, "1", true, false, [])).Fields;
}
