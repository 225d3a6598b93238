using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class OperatorOwnedFieldTests
{
    private const string Id = "operator-owned-field";

    private static readonly SomeDrift Scaled = new("""{"spec":{"replicas":4}}""", """{"spec":{"replicas":1}}""")
    {
        Managers = [SomeDrift.Wrote("kube-controller-manager", "/spec/replicas", 40)],
    };

    [Theory]
    [InlineData("cases/operator-owned")]
    [InlineData("versions/v2.14/cases/operator-owned")]
    public async Task Names_the_controller_and_that_it_comes_back(string folder)
    {
        var cause = (await Explained.RecordedAsync(folder)).Of(Id);

        Assert.Equal("spec.replicas of Deployment operator-owned is 4, Git says 1: keda-operator writes it, last 1 s after the last of 4 syncs of this commit.", cause.Sentence);
        Assert.Equal(Confidence.Proven, cause.Confidence);
        Assert.Contains("ignoreDifferences", cause.Remedies.Items.Single(r => r.Commands.Count > 0).Commands[0].Text);
    }

    [Fact]
    public void Says_how_often_self_heal_has_undone_it()
    {
        var facts = Scaled.Facts();
        var state = SomeFacts.Operation("successfully synced", Core.Model.OperationPhase.Succeeded);
        facts = facts with { Application = facts.Application with { OperationState = state with { Operation = state.Operation with { AutoHealAttempts = 3 } } } };

        Assert.Equal(["Self-heal has undone it 3 times in a row."], facts.Explain().Of(Id).Details.Items);
    }

    [Fact]
    public void Is_only_likely_when_the_sync_that_it_came_after_is_not_known() =>
        Assert.Equal(Confidence.Likely, (Scaled with { Synced = null }).Explain().Of(Id).Confidence);

    [Theory]
    [InlineData("kubectl-edit")]
    [InlineData("argocd-server")]
    [InlineData("argocd-controller")]
    [InlineData("unknown")]
    [InlineData("before-first-apply")]
    public void Is_not_said_of_a_person_or_of_Argo_CD(string manager) =>
        Assert.False((Scaled with { Managers = [SomeDrift.Wrote(manager, "/spec/replicas", 40)] }).Explain().Says(Id));

    [Fact]
    public void Is_not_said_of_a_value_that_is_new_in_Git() =>
        Assert.False((Scaled with { Synced = new string('b', 40), Applied = """{"spec":{"replicas":2}}""" }).Explain().Says(Id));

    [Fact]
    public void Without_an_owner_the_difference_is_not_explained_and_not_silent()
    {
        var explanation = (Scaled with { Managers = [] }).Explain();

        Assert.False(explanation.Says(Id));
        Assert.Contains(explanation.NotChecked.Items, n => n.Why == "no cause names it yet; /spec/replicas is 4, a sync wants 1");
    }
}
