using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RollingSyncTests
{
    private const string Id = "rolling-sync";

    [Fact]
    public void Knows_it_from_the_sync_that_the_set_started()
    {
        var cause = Owned().Synced(revision: SomeAuto.Older).Shaped(a => a with { OperationState = a.OperationState! with { Operation = a.OperationState!.Operation with { By = "applicationset-controller", Automated = true } } }).Explain().Of(Id);

        Assert.Equal("The ApplicationSet shops syncs orders step by step, and its turn has not come: auto-sync is held off by the set.", cause.Sentence);
        Assert.Equal(Confidence.Likely, cause.Confidence);
    }

    [Fact]
    public void Is_only_possible_without_such_a_sync_and_says_what_was_not_read()
    {
        var explanation = Owned().Explain();

        Assert.Equal(Confidence.Possible, explanation.Of(Id).Confidence);
        Assert.True(explanation.Says("autosync-off"));
        Assert.Contains(explanation.NotChecked.Items, n => n.CauseId == Id);
    }

    [Theory]
    [InlineData("Waiting", 2, "step 2 of 3 waits for api (Progressing, step 1).")]
    [InlineData("Waiting", 1, "step 1 of 3 waits, while api (Progressing, step 1) of the same step is synced.")]
    [InlineData("Pending", 2, "step 2 of 3 is pending.")]
    [InlineData("Progressing", 2, "step 2 of 3 is progressing.")]
    [InlineData("Healthy", 2, "step 2 of 3 is done for it, so what differs now waits for the next rollout.")]
    public void The_set_itself_says_which_step_waits_for_what(string status, int step, string end)
    {
        var explanation = Owned().Of(SomeSet.Rolling(("api", "Progressing", 1), ("orders", status, step))).Explain();

        Assert.Equal($"The ApplicationSet shops syncs orders step by step and holds its auto-sync off: {end}", explanation.Of(Id).Sentence);
        Assert.Equal(Confidence.Proven, explanation.Of(Id).Confidence);
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.CauseId == Id);
    }

    [Fact]
    public void The_other_words_about_auto_sync_name_the_set_too()
    {
        var explanation = Owned().Of(SomeSet.Rolling(("orders", "Waiting", 2))).Explain();

        Assert.Equal("Auto-sync of orders is held off by the ApplicationSet shops, so nothing applies the difference until its step comes or somebody syncs.", explanation.Of("autosync-off").Sentence);
        Assert.Equal(
            "It will not act: auto-sync is off (spec.syncPolicy.automated.enabled is false; the ApplicationSet shops holds it off and syncs it step by step).",
            Owned().Of(SomeSet.Rolling(("orders", "Waiting", 2))).Trace().Conclusion);
    }

    [Theory]
    [InlineData(-1, "holds its auto-sync off, and none of its steps selects orders: the set never syncs it.")]
    [InlineData(null, "holds its auto-sync off: it does not say yet when its turn comes.")]
    public void An_application_that_no_step_selects_is_never_synced(int? step, string end) =>
        Assert.EndsWith(end, Owned().Of(step is null ? SomeSet.Rolling() : SomeSet.Rolling(("orders", "Waiting", step))).Explain().Of(Id).Sentence);

    [Fact]
    public void A_set_that_does_not_roll_out_is_no_cause_and_leaves_nothing_unchecked()
    {
        var explanation = Owned().Of(SomeSet.Plain).Explain();

        Assert.False(explanation.Says(Id));
        Assert.True(explanation.Says("autosync-off"));
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.CauseId == Id);
    }

    [Theory]
    [MemberData(nameof(SomeSet.NotKnown), MemberType = typeof(SomeSet))]
    public void Says_why_the_set_was_not_read(Reading<ApplicationSet> set)
    {
        var explanation = (Owned() with { Set = set }).Explain();

        Assert.Equal(Confidence.Possible, explanation.Of(Id).Confidence);
        Assert.Equal(set.Why, explanation.NotChecked.Items.Single(n => n.CauseId == Id).Why);
    }

    [Fact]
    public void Says_nothing_without_a_set() => Assert.False(Owned().Shaped(a => a with { Owners = [] }).Explain().Says(Id));

    [Fact]
    public void Says_nothing_where_the_set_does_not_hold_auto_sync_off() =>
        Assert.False(Owned().Shaped(a => a with { SyncPolicy = new SyncPolicy() }).Explain().Says(Id));

    [Fact]
    public async Task Says_nothing_of_a_set_without_auto_sync() => Assert.False((await Explained.RecordedAsync("cases/appset-one")).Says(Id));

    private static Facts Owned() => SomeAuto.On().Shaped(a => a with
    {
        SyncPolicy = new SyncPolicy(new AutomatedPolicy(false, true, true, false)),
        Owners = [new OwnerReference("ApplicationSet", "shops", "uid", true)],
    });
}
