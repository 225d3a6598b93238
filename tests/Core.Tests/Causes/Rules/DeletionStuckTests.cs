using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class DeletionStuckTests
{
    private const string Id = "deletion-stuck";

    [Fact]
    public async Task Names_the_object_since_when_and_its_finalizer()
    {
        var cause = (await Explained.RecordedAsync("cases/delete-stuck")).Headline!;

        Assert.StartsWith("ConfigMap delete-stuck is marked for deletion since 07:00 UTC (", cause.Sentence);
        Assert.EndsWith(") and stays: the finalizer example.com/stuck holds it.", cause.Sentence);
    }

    [Fact]
    public async Task Without_the_live_object_what_holds_it_is_not_known()
    {
        var facts = await Explained.FactsAsync("cases/delete-stuck");
        var cause = (facts with { Details = facts.Details with { ManagedResources = Reading.Failed<EquatableList<ManagedResource>>("Argo CD managed-resources", Some.Moment, "no answer") } }).Explain().Of(Id);

        Assert.Equal("ConfigMap delete-stuck is marked for deletion and stays: what holds it is not known.", cause.Sentence);
        Assert.Equal(Confidence.Likely, cause.Confidence);
    }

    [Theory]
    [InlineData("waiting for deletion of batch/Job/migrate")]
    [InlineData("waiting for deletion of hook batch/Job/migrate")]
    public void Says_that_a_sync_waits_for_it(string message)
    {
        var cause = SomeFacts.Operated(message, OperationPhase.Running).Explain().Of(Id);

        Assert.StartsWith("Job migrate is marked for deletion", cause.Sentence);
        Assert.Contains("The running sync of orders waits for it.", cause.Details.Items);
    }

    [Fact]
    public void Cites_why_the_application_cannot_be_deleted() =>
        Assert.Equal("Argo CD cannot delete orders: the cluster does not answer.", SomeFacts.Erring("the cluster does not answer", "DeletionError").Explain().Of(Id).Sentence);

    [Fact]
    public void Is_said_beside_the_deletion_of_the_application()
    {
        var facts = SomeFacts.Erring("the cluster does not answer", "DeletionError");

        Assert.Equal(["application-deleting", Id], (facts with { Application = facts.Application with { DeletionTimestamp = Some.Moment } }).Explain().OfOperations());
    }

    [Fact]
    public void Knows_it_from_an_event_while_the_application_is_being_deleted()
    {
        var facts = SomeFacts.Of(Some.Application() with { DeletionTimestamp = Some.Moment });
        var happened = new KubernetesEvent("StatusRefreshed", "Unable to delete application resources: no rights", "Warning", null, Some.Moment, 1, default, "argocd");
        facts = facts with { Details = facts.Details with { Events = Reading.Known<EquatableList<KubernetesEvent>>([happened], "Argo CD events", Some.Moment) } };

        Assert.Equal("Argo CD cannot delete orders: no rights.", facts.Explain().Of(Id).Sentence);
    }

    [Theory]
    [InlineData("{\"metadata\":{\"finalizers\":[\"a/b\"]}}", false)]
    [InlineData("{\"metadata\":{\"deletionTimestamp\":\"2026-01-01T00:00:00Z\"}}", true)]
    [InlineData("{\"metadata\":[]}", false)]
    [InlineData("no object", false)]
    public void A_finalizer_alone_deletes_nothing(string live, bool said)
    {
        var resource = SomeFacts.Resource("settings");

        Assert.Equal(said, SomeFacts.Of(Some.Application() with { Resources = [resource] }, new ManagedResource(resource.Key, "{}", live, live, "{}", "1", true, false, [])).Explain().Says(Id));
    }

    [Theory]
    [InlineData("waiting for healthy state of batch/Job/migrate", "wave-waiting")]
    [InlineData("waiting for completion of hook batch/Job/migrate", "hook-running")]
    [InlineData("batch/Job/migrate is going away", "")]
    public void Is_not_its_neighbours(string message, string other) => Assert.Equal(other, string.Concat(Refusals.IdsOfMessage(message, OperationPhase.Running)));
}
