using System.Text.Json.Nodes;
using CsCheck;
using DbDashboard.Core.Actions.Requests;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Actions.Requests;

public sealed class AutoSyncPatchTests
{
    private static readonly AutomatedPolicy Block = new(null, Prune: true, SelfHeal: false, AllowEmpty: false);

    [Fact]
    public void Off_and_then_its_undo_give_the_application_back() => Sample(AutoSyncPatch.Off, isOnAfter: false);

    [Fact]
    public void On_and_then_its_undo_give_the_application_back() => Sample(application => AutoSyncPatch.On(application, Block), isOnAfter: true);

    [Fact]
    public void The_block_taken_away_and_then_put_back_gives_the_application_back() => Sample(AutoSyncPatch.Remove, isOnAfter: false);

    [Fact]
    public void Off_brakes_whatever_else_changed_but_not_another_application() => SomeApplications.Any.Sample(application =>
    {
        if (AutoSyncPatch.Off(SomeApplications.Fresh(application)) is RequestDraft.Ready ready)
        {
            var changed = (JsonObject)application.DeepClone();
            changed["spec"]!["syncPolicy"]!["automated"]!["prune"] = true;
            changed["spec"]!["project"] = "another";
            Assert.NotNull(PatchedByArgoCd.Apply(changed, ready.Patch));
            changed["metadata"]!["uid"] = "another";
            Assert.Null(PatchedByArgoCd.Apply(changed, ready.Patch));
        }
    });

    [Fact]
    public void On_does_not_apply_to_a_source_a_policy_or_a_destination_that_changed() => Gen.Select(SomeApplications.Any, SomeApplications.One("source", "sources", "destination", "syncPolicy", "project")).Sample((application, member) =>
    {
        if (AutoSyncPatch.On(SomeApplications.Fresh(application), Block) is RequestDraft.Ready ready)
        {
            var changed = (JsonObject)application.DeepClone();
            changed["spec"]![member] = new JsonObject { ["another"] = true };
            Assert.Null(PatchedByArgoCd.Apply(changed, ready.Patch));
        }
    });

    [Fact]
    public void Prune_and_self_heal_stay_for_the_way_back()
    {
        var ready = Assert.IsType<RequestDraft.Ready>(AutoSyncPatch.Off(With("""{"automated":{"prune":true,"selfHeal":true}}""")));
        Assert.Equal("""test /metadata/uid "u"; test /spec/syncPolicy/automated/enabled null; add /spec/syncPolicy/automated/enabled false""", SourcePatchTests.Told(ready.Patch));
        Assert.Equal("""test /metadata/uid "u"; test /spec/syncPolicy/automated/enabled false; remove /spec/syncPolicy/automated/enabled""", SourcePatchTests.Told(ready.Undo));
    }

    [Fact]
    public void On_without_a_block_asks_what_it_may_do() =>
        Assert.Equal("The application has no automated block: choose whether auto-sync may prune and self-heal.", Assert.IsType<RequestDraft.Impossible>(AutoSyncPatch.On(With("{}"))).Why);

    [Theory]
    [InlineData("""{"automated":{"enabled":false}}""", true)]
    [InlineData("{}", true)]
    [InlineData("""{"automated":{}}""", false)]
    public void What_is_so_already_is_not_sent(string policy, bool isOff) =>
        Assert.Equal(isOff ? "Auto-sync is off already." : "Auto-sync is on already.", Assert.IsType<RequestDraft.Impossible>(isOff ? AutoSyncPatch.Off(With(policy)) : AutoSyncPatch.On(With(policy))).Why);

    [Fact]
    public void As_a_whole_spec_only_the_switch_differs()
    {
        var application = With("""{"automated":{"prune":true},"syncOptions":["X=true"]}""");
        Assert.Equal("""{"project":"p","syncPolicy":{"automated":{"prune":true,"enabled":false},"syncOptions":["X=true"]}}""", AutoSyncSpec.Off(application));
        Assert.Equal("""{"project":"p","syncPolicy":{"syncOptions":["X=true"]}}""", AutoSyncSpec.Without(application));
        Assert.Null(AutoSyncSpec.Off(With("{}")));
        Assert.Null(AutoSyncSpec.Without(With("{}")));
    }

    private static FreshApplication With(string policy) => SomeApplications.Fresh(JsonNode.Parse($$$"""{"metadata":{"uid":"u"},"spec":{"project":"p","syncPolicy":{{{policy}}}}}""")!.AsObject());

    private static void Sample(Func<FreshApplication, RequestDraft> draft, bool isOnAfter) => SomeApplications.Any.Sample(application =>
    {
        if (draft(SomeApplications.Fresh(application)) is RequestDraft.Ready ready)
        {
            var patched = PatchedByArgoCd.Apply(application, ready.Patch);
            Assert.Equal(isOnAfter, IsOn(patched!));
            Assert.True(JsonNode.DeepEquals(application, PatchedByArgoCd.Apply(patched!, ready.Undo)), $"{application}\n{ready}");
        }
    });

    private static bool IsOn(JsonObject application) =>
        application["spec"]!["syncPolicy"]?["automated"] is { } automated && (bool?)automated["enabled"] != false;
}
