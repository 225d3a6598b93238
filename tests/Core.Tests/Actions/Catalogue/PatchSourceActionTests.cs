using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Catalogue;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions.Catalogue;

public sealed class PatchSourceActionTests
{
    private const string NewSource = """{"repoURL":"https://git.example/p.git","path":"databases","targetRevision":"feature/x","directory":{"include":"*.yaml"}}""";

    private static readonly PatchSourceAction Action = new();

    [Fact]
    public void An_empty_jsonnet_that_an_old_Argo_CD_adds_is_no_lost_edit()
    {
        string[] paths = ["/spec/source/directory/include"];

        Assert.Equal(
            SpecTrail.RestHash("""{"source":{"repoURL":"r"}}""", paths),
            SpecTrail.RestHash("""{"source":{"repoURL":"r","directory":{"include":"a","jsonnet":{}}}}""", paths));
    }

    [Fact]
    public void Revision_and_filter_go_in_one_patch_that_tests_the_old_values()
    {
        var draft = Draft(Action, Facts(Application()), ("targetRevision", "feature/x"), ("include", "*.yaml"));
        var patch = ((ArgoCdWrite.PatchApplication)draft.Write).Patch;

        Assert.All(["\"test\",\"path\":\"/spec/source/targetRevision\",\"value\":\"main\"", "agent-*.yaml", "feature/x", "*.yaml", "/metadata/uid"], part => Assert.Contains(part, patch, StringComparison.Ordinal));
        Assert.Equal(
            [new SpecChange("/spec/source/targetRevision", "\"main\"", "\"feature/x\""), new SpecChange("/spec/source/directory/include", "\"agent-*.yaml\"", "\"*.yaml\"")],
            draft.Trail.Changes);
        Assert.Equal(new WhatIfScenario("feature/x", new DirectoryOptions(false, "*.yaml")), draft.Scenario);
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"automated":{"prune":true}}""", true)]
    public void With_auto_sync_on_it_acts_at_once(string policy, bool acts)
    {
        var draft = Draft(Action, Facts(Application(policy)), ("targetRevision", "feature/x"));

        Assert.Equal(acts, draft.ActsNow);
        Assert.Equal(acts, draft.Scenario!.AutoSyncOn);
    }

    [Fact]
    public void What_takes_it_back_names_every_old_value()
    {
        var undo = Draft(Action, Facts(Application()), ("targetRevision", "feature/x"), ("include", "*.yaml")).Undo!;

        Assert.Equal("main", undo.Parameter("targetRevision"));
        Assert.Equal("agent-*.yaml", undo.Parameter("include"));
        Assert.Equal("", undo.Parameter("exclude"));
    }

    [Fact]
    public void One_of_several_sources_is_named_by_its_number()
    {
        var several = Application(source: $"\"sources\":[{Source},{Source}]");

        var draft = Draft(Action, Facts(several), ("source", "1"), ("targetRevision", "feature/x"));

        Assert.Equal("/spec/sources/1/targetRevision", Assert.Single(draft.Trail.Changes).Path);
        Assert.Contains("has 2 sources", Action.Prepare(Ask("patch-source", ("source", "2")), Facts(several), Id).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_change_is_no_plan() =>
        Assert.NotNull(Action.Prepare(Ask("patch-source", ("targetRevision", "main")), Facts(Application()), Id).Problem);

    [Fact]
    public void What_cannot_be_read_cannot_be_patched() =>
        Assert.Contains("no answer", Action.Prepare(Ask("patch-source", ("targetRevision", "x")), OnlyListed(Application()), Id).Problem, StringComparison.Ordinal);

    [Fact]
    public void Done_means_the_new_values_and_nothing_else_changed()
    {
        var trail = Draft(Action, Facts(Application()), ("targetRevision", "feature/x"), ("include", "*.yaml")).Trail;
        var done = Application(source: $"\"source\":{NewSource}");
        var more = Application(policy: """{"automated":{}}""", source: $"\"source\":{NewSource}");

        Assert.Equal((VerificationState.Succeeded, Trace.Found), (Action.Verify(trail, done).State, Action.Trace(trail, done)));
        Assert.Equal((VerificationState.Failed, Trace.Found), (Action.Verify(trail, more).State, Action.Trace(trail, more)));
        Assert.Equal((VerificationState.Failed, Trace.NotFound), (Action.Verify(trail, Application()).State, Action.Trace(trail, Application())));
    }

    [Fact]
    public void Half_of_it_was_somebody_else()
    {
        var trail = Draft(Action, Facts(Application()), ("targetRevision", "feature/x"), ("include", "*.yaml")).Trail;

        Assert.Equal(Trace.Overwritten, Action.Trace(trail, Application(source: $"\"source\":{NewSource.Replace("*.yaml", "other")}")));
    }
}
