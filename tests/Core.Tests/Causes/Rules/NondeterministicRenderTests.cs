using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class NondeterministicRenderTests
{
    private const string Id = "nondeterministic-render";

    [Fact]
    public async Task Says_that_one_commit_gave_both_values()
    {
        var explanation = await Explained.RecordedAsync("cases/helm-random");

        Assert.Equal("data.value of ConfigMap helm-random is \"N06awi6C\", Git says \"yIFktGmC\", though both come from 112cd36: Helm renders another value each time.", explanation.Of(Id).Sentence);
        Assert.Equal(Confidence.Likely, explanation.Of(Id).Confidence);
        Assert.Contains(explanation.NotChecked.Items, n => n.CauseId == Id);
    }

    [Fact]
    public async Task Holds_in_2_14_too() => Assert.True((await Explained.RecordedAsync("versions/v2.14/cases/helm-random")).Says(Id));

    [Theory]
    [InlineData("2026-11-23T06:50:28Z", "2026-11-23T07:02:11Z")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d")]
    [InlineData("k3j9x0q2", "z81mbt5w")]
    [InlineData("2026-11-23 06:50:28.123 +0000 UTC m=+0.05", "2026-11-23 07:02:11.9 +0000 UTC m=+0.06")]
    [InlineData("1795416628", "1795417331")]
    public void Knows_what_looks_made_anew(string live, string wanted) => Assert.True(Rendered("ConfigMap", live, wanted).Explain().Says(Id));

    [Theory]
    [InlineData("app:1.0", "app:1.1")]
    [InlineData("debug", "error")]
    [InlineData("3", "5")]
    public void A_changed_parameter_is_not_taken_for_a_random_value_and_not_silent(string live, string wanted)
    {
        var explanation = Rendered("ConfigMap", live, wanted).Explain();

        Assert.False(explanation.Says(Id));
        Assert.Contains(explanation.NotChecked.Items, n => n.Why.EndsWith("Helm renders it, so a changed parameter of the application may be the reason", StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_that_is_rendered_anew_shows_no_value()
    {
        var cause = Rendered("Secret", "++++++++", "++++++++++++").Explain().Of(Id);

        Assert.Contains("is not what Git says (both are hidden)", cause.Sentence);
        Assert.DoesNotContain("+++", cause.Sentence);
    }

    [Fact]
    public void A_directory_renders_what_its_files_say() => Assert.False((Rendered("ConfigMap", "N06awi6C", "yIFktGmC") with { SourceType = "Directory" }).Explain().Says(Id));

    [Fact]
    public void Another_commit_may_render_another_value() => Assert.False((Rendered("ConfigMap", "N06awi6C", "yIFktGmC") with { Synced = new string('b', 40) }).Explain().Says(Id));

    [Fact]
    public void A_value_that_somebody_edited_was_not_rendered() =>
        Assert.False((Rendered("ConfigMap", "N06awi6C", "yIFktGmC") with { Managers = [SomeDrift.Wrote("kubectl-edit", "/data/value", 60)] }).Explain().Says(Id));

    [Theory]
    [InlineData("Qw8rTz1p", Confidence.Proven)]
    [InlineData("yIFktGmC", Confidence.Likely)]
    public void A_further_render_with_a_third_value_is_the_proof(string again, Confidence confidence)
    {
        var facts = Rendered("ConfigMap", "N06awi6C", "yIFktGmC").Facts();
        var manifest = $$$"""{"kind":"ConfigMap","metadata":{"name":"settings"},"data":{"value":"{{{again}}}"}}""";
        facts = facts with { Details = facts.Details with { Manifests = Core.Model.Reading.Known<Core.Model.EquatableList<string>>([manifest], "Argo CD manifests", facts.Now) } };

        Assert.Equal(confidence, facts.Explain().Of(Id).Confidence);
    }

    private static SomeDrift Rendered(string kind, string live, string wanted) => new(Data(live), Data(wanted))
    {
        Key = new("", kind, "databases", "settings"),
        Applied = Data(live),
        SourceType = "Helm",
        Managers = [SomeDrift.Wrote("argocd-controller", "/data/value")],
    };

    private static string Data(string value) => $$$"""{"data":{"value":"{{{value}}}"}}""";
}
