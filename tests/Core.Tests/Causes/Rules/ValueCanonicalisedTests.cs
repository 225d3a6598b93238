using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ValueCanonicalisedTests
{
    private const string Id = "value-canonicalised";

    [Fact]
    public async Task Says_that_both_values_are_the_same()
    {
        var cause = (await Explained.RecordedAsync("cases/canonicalised")).Of(Id);

        Assert.Equal("spec.resources.requests.cpu of QuestDB canonicalised is \"2\" and Git says \"2000m\", which is the same, and 1 further field: a sync does not end this difference for long.", cause.Sentence);
        Assert.Equal(Confidence.Proven, cause.Confidence);
        Assert.StartsWith("Write \"2\" for spec.resources.requests.cpu in canonicalised/", cause.Remedies[0].Text);
        Assert.Equal(["questdb-operator wrote QuestDB canonicalised in its own form."], cause.Details.Items);
    }

    [Theory]
    [InlineData("versions/v2.14/platform/05-parent-sees-patch/platform-apps")]
    [InlineData("versions/v2.14/platform/01-apps-synced/platform-apps")]
    public async Task Zero_values_that_Argo_CD_leaves_out_of_children_are_no_edit(string folder) =>
        Assert.Contains("Git spells out spec.s", (await Explained.RecordedAsync(folder)).Of(Id).Sentence);

    [Theory]
    [InlineData("\"2\"", "\"2000m\"")]
    [InlineData("\"1Gi\"", "\"1024Mi\"")]
    [InlineData("\"1M\"", "\"1e6\"")]
    [InlineData("53687091200", "\"50Gi\"")]
    [InlineData("2", "\"2\"")]
    [InlineData("\"1m0s\"", "\"60s\"")]
    [InlineData("\"24h0m0s\"", "\"24h\"")]
    [InlineData("\"500m\"", "0.5")]
    public void Knows_quantities_durations_and_numbers(string live, string wanted) => Assert.True(Differing(live, wanted).Says(Id));

    [Theory]
    [InlineData("\"2Gi\"", "\"2G\"")]
    [InlineData("\"3\"", "\"2000m\"")]
    [InlineData("\"60m\"", "\"60s\"")]
    [InlineData("\"16.0\"", "\"16\"")]
    [InlineData("\"True\"", "\"true\"")]
    [InlineData("\"1e999999999\"", "\"1e999999998\"")]
    [InlineData("\"99999999999999999999999999999Ei\"", "\"1E\"")]
    public void Another_value_is_no_other_form(string live, string wanted) => Assert.False(Differing(live, wanted).Says(Id));

    [Theory]
    [InlineData("false", true)]
    [InlineData("0", true)]
    [InlineData("\"\"", true)]
    [InlineData("{\"enabled\":false,\"items\":[]}", true)]
    [InlineData("true", false)]
    [InlineData("{\"enabled\":true}", false)]
    public void Only_a_zero_value_may_be_left_out(string wanted, bool isZero) =>
        Assert.Equal(isZero, new SomeDrift("""{"spec":{}}""", $$$"""{"spec":{"field":{{{wanted}}}}}""").Explain().Says(Id));

    [Fact]
    public void Labels_and_the_data_of_a_ConfigMap_are_kept_letter_by_letter()
    {
        var labels = new SomeDrift("""{"metadata":{"labels":{"size":"1Gi"}}}""", """{"metadata":{"labels":{"size":"1024Mi"}}}""");
        var data = new SomeDrift("""{"data":{"size":"1Gi"}}""", """{"data":{"size":"1024Mi"}}""") { Key = new("", "ConfigMap", "databases", "settings") };

        Assert.False(labels.Explain().Says(Id));
        Assert.False(data.Explain().Says(Id));
    }

    private static Explanation Differing(string live, string wanted) => new SomeDrift($$$"""{"spec":{"value":{{{live}}}}}""", $$$"""{"spec":{"value":{{{wanted}}}}}""").Explain();
}
