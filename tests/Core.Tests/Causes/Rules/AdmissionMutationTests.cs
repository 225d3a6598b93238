using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class AdmissionMutationTests
{
    private const string Id = "admission-mutation";

    private static readonly SomeDrift Mutated = new("""{"spec":{"replicas":2,"args":["a","b"]}}""", """{"spec":{"replicas":1,"args":["a"]}}""")
    {
        Managers = [SomeDrift.Wrote("argocd-controller", "/spec/replicas"), SomeDrift.Wrote("argocd-controller", "/spec/args")],
    };

    [Fact]
    public async Task Says_that_the_cluster_stored_another_value_than_was_sent()
    {
        var cause = (await Explained.RecordedAsync("cases/mutated")).Of(Id);

        Assert.Equal("spec.replicas of Deployment mutated is 2, Git says 1: Argo CD sent Git's value and the cluster stored another, so an admission webhook, a policy or a default changes it on the way in.", cause.Sentence);
        Assert.Equal(Confidence.Proven, cause.Confidence);
    }

    [Fact]
    public void Speaks_of_all_fields_at_once_an_item_added_to_a_list_too()
    {
        var cause = Mutated.Explain().Of(Id);

        Assert.Contains(", and 1 further field:", cause.Sentence);
        Assert.Equal(["/spec/args", "/spec/replicas"], cause.Fields.Items.Select(f => f.Path));
    }

    [Fact]
    public void Is_only_likely_where_the_object_does_not_record_what_was_sent() =>
        Assert.Equal(Confidence.Likely, (Mutated with { Applied = "" }).Explain().Of(Id).Confidence);

    [Fact]
    public void A_controller_that_writes_afterwards_is_no_admission() =>
        Assert.False((Mutated with { Managers = [SomeDrift.Wrote("keda-operator", "/spec", 1)] }).Explain().Says(Id));

    [Fact]
    public void The_same_value_in_another_form_is_no_admission() =>
        Assert.False(new SomeDrift("""{"spec":{"cpu":"2"}}""", """{"spec":{"cpu":"2000m"}}""") { Managers = [SomeDrift.Wrote("argocd-controller", "/spec/cpu")] }.Explain().Says(Id));

    [Fact]
    public void What_Git_changed_since_the_last_sync_was_never_sent() =>
        Assert.False((Mutated with { Synced = new string('b', 40), Applied = """{"spec":{"replicas":2,"args":["a","b"]}}""" }).Explain().Says(Id));
}
