using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class LiveEditTests
{
    private const string Id = "live-edit";

    [Fact]
    public async Task Names_the_field_both_values_and_the_tool()
    {
        var cause = (await Explained.RecordedAsync("cases/live-edit")).Of(Id);

        Assert.StartsWith("spec.replicas of Deployment live-edit is 3, Git says 1: changed with kubectl-edit", cause.Sentence);
        Assert.Equal("Kubernetes managedFields", cause.Evidence[0].Source);
    }

    [Fact]
    public async Task Finds_the_owner_of_a_field_in_a_list_item() =>
        Assert.Contains("is \"example/app:hotfix\", Git says \"example/app:1.0\": changed with kubectl-edit", (await Explained.RecordedAsync("versions/v2.14/cases/live-edit-selfheal-off")).Of(Id).Sentence);

    [Fact]
    public async Task A_value_that_was_there_before_the_last_sync_is_no_edit()
    {
        var facts = await Explained.FactsAsync("cases/live-edit");
        var synced = facts.Application.History.Items[^1] with { StartedAt = DateTimeOffset.MaxValue };

        Assert.False((facts with { Application = facts.Application with { History = [synced] } }).Explain().Says(Id));
    }

    [Fact]
    public async Task Sees_an_edit_by_kubectl_scale()
    {
        var facts = await Explained.FactsAsync("cases/live-edit");
        var scaled = facts.Details.ManagedResources.Value.Items.Select(m => m with
        {
            Managers = [.. m.Managers.Items.Select(w => w.Manager == "kubectl-edit" ? w with { Manager = "kubectl", Subresource = "scale" } : w)],
        });
        facts = facts with { Details = facts.Details with { ManagedResources = Reading.Known<EquatableList<ManagedResource>>([.. scaled], "Argo CD managed-resources", facts.Now) } };

        Assert.Contains("changed with kubectl", facts.Explain().Of(Id).Sentence);
    }

    [Fact]
    public async Task Never_shows_a_secret_s_value()
    {
        var cause = (await Explained.RecordedAsync("cases/secret-drift")).Of(Id);

        Assert.Contains("data.password of Secret lab-secret is not what Git says (both are hidden)", cause.Sentence);
        Assert.DoesNotContain("+++", cause.Sentence);
    }

    [Theory]
    [InlineData("cases/operator-owned")]
    [InlineData("cases/mutated")]
    [InlineData("cases/canonicalised")]
    [InlineData("cases/pruned-field")]
    [InlineData("cases/helm-random")]
    [InlineData("cases/new-commit")]
    [InlineData("versions/v2.14/cases/parent-manual")]
    public async Task Says_nothing_where_no_person_wrote_the_field(string folder)
    {
        var explanation = await Explained.RecordedAsync(folder);

        Assert.False(explanation.Says(Id));
    }

    [Fact]
    public void A_field_that_no_cause_names_is_not_silent_beside_one_that_is_explained()
    {
        var explanation = new SomeDrift("""{"spec":{"paused":true,"replicas":3}}""", """{"spec":{"paused":false,"replicas":1}}""") { Managers = [SomeDrift.Wrote("kubectl-edit", "/spec/replicas", 60)] }.Explain();

        Assert.Equal(["/spec/replicas"], explanation.Of(Id).Fields.Items.Select(f => f.Path));
        Assert.Contains(explanation.NotChecked.Items, n => n.What == "Why Deployment orders differs" && n.Why == "no cause names these fields yet; /spec/paused is true, a sync wants false");
    }

    [Theory]
    [InlineData("helm", true)]
    [InlineData("helm-controller", false)]
    [InlineData("argocd-server", true)]
    [InlineData("python-requests", true)]
    public void A_pipeline_s_tool_counts_and_a_controller_does_not(string manager, bool said) =>
        Assert.Equal(said, new SomeDrift("""{"spec":{"replicas":3}}""", """{"spec":{"replicas":1}}""") { Managers = [SomeDrift.Wrote(manager, "/spec/replicas", 60)] }.Explain().Says(Id));

    [Theory]
    [InlineData(0, false)]
    [InlineData(60, true)]
    public void What_old_versions_of_Argo_CD_write_under_kubectl_s_name_is_no_edit(int secondsAfterSync, bool said) =>
        Assert.Equal(said, new SomeDrift("""{"spec":{"replicas":3}}""", """{"spec":{"replicas":1}}""") { Managers = [SomeDrift.Wrote("kubectl-client-side-apply", "/spec/replicas", secondsAfterSync)] }.Explain().Says(Id));

    [Fact]
    public async Task Says_what_it_could_not_check_without_the_managed_resources()
    {
        var facts = await Explained.FactsAsync("cases/live-edit");
        facts = facts with { Details = facts.Details with { ManagedResources = Reading.Failed<EquatableList<ManagedResource>>("Argo CD managed-resources", facts.Now, "no answer within 10 s") } };

        Assert.Contains(facts.Explain().NotChecked.Items, n => n.CauseId == Id && n.Why == "no answer within 10 s");
    }
}
