using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class KindDeniedTests
{
    private const string Id = "kind-denied";
    private const string Group = "rbac.authorization.k8s.io";

    [Theory]
    [InlineData("cases/kind-denied")]
    [InlineData("versions/v2.14/cases/kind-denied")]
    public async Task Names_the_project_and_the_kind(string folder)
    {
        var cause = (await Explained.RecordedAsync(folder)).Of(Id);

        Assert.Equal("Project cases does not allow ClusterRole (rbac.authorization.k8s.io), so Argo CD does not sync denied-kind.", cause.Sentence);
        Assert.Equal(Confidence.Proven, cause.Confidence);
        Assert.Single(cause.Resources.Items);
    }

    [Fact]
    public void Before_any_sync_the_status_Unknown_of_a_kind_that_the_cluster_knows_says_it()
    {
        var cause = Unsynced("ClusterRole", Group).Of(Id);

        Assert.Equal(Confidence.Likely, cause.Confidence);
        Assert.Equal("ClusterRole admin has status Unknown, and the application could be compared.", cause.Evidence[0].Text);
    }

    [Fact]
    public void A_kind_that_the_cluster_may_not_know_is_not_called_denied()
    {
        var explanation = Unsynced("Kafka", "kafka.strimzi.io");

        Assert.False(explanation.Says(Id));
        Assert.Contains(explanation.NotChecked.Items, n => n.CauseId == Id && n.What == "Whether project default allows Kafka.kafka.strimzi.io");
    }

    [Theory]
    [InlineData("namespace kube-system is not permitted in project 'default'")]
    [InlineData("the kind ClusterRole may not be used in project default")]
    [InlineData("failed to discover server resources for group version kafka.strimzi.io/v1beta2: the server could not find the requested resource")]
    public void Another_refusal_or_another_wording_is_not_it(string message) =>
        Assert.False(SomeFacts.Operated("one or more synchronization tasks are not valid", OperationPhase.Failed, SomeFacts.Result(message)).Explain().Says(Id));

    [Fact]
    public void Leaves_the_operation_s_message_to_others_when_something_else_failed_too()
    {
        var denied = SomeFacts.Result($"resource {Group}:ClusterRole is not permitted in project default", "ClusterRole", "admin", group: Group);
        var explanation = SomeFacts.Operated("one or more synchronization tasks are not valid", OperationPhase.Failed, denied, SomeFacts.Result("something else")).Explain();

        Assert.Single(explanation.Of(Id).Explained.Items);
    }

    private static Explanation Unsynced(string kind, string group) =>
        SomeFacts.Of(Some.Application() with { Resources = [SomeFacts.Resource("admin", kind, group, SyncStatus.Unknown)], ResourceCount = 1 }).Explain();
}
