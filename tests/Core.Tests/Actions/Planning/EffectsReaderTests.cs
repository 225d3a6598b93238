using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Catalogue;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Catalogue;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Planning;

public sealed class EffectsReaderTests
{
    private static readonly ResourceKey Child = new("argoproj.io", "Application", "argocd", "child");
    private static readonly ResourceKey Map = new("", "ConfigMap", "databases", "cm");
    private static readonly ResourceKey Reached = new("acid.zalan.do", "postgresql", "databases", "pg");

    private static readonly ActionFacts Facts = Pressed.Facts(Pressed.Application(status: """{"resources":[{"kind":"ConfigMap","namespace":"databases","name":"cm","version":"v1"},{"group":"argoproj.io","kind":"Application","namespace":"argocd","name":"child","version":"v1alpha1"}]}"""));

    [Fact]
    public async Task A_whole_sync_has_all_effects() =>
        Assert.Equal([Map, Child, Reached], await KeysAsync(null));

    [Fact]
    public async Task A_partial_one_has_those_of_its_objects_only() =>
        Assert.Equal([Map], await KeysAsync("/ConfigMap/databases/cm"));

    [Fact]
    public async Task With_a_child_goes_what_is_reached_through_it() =>
        Assert.Equal([Child, Reached], await KeysAsync("argoproj.io/Application/argocd/child"));

    [Fact]
    public async Task With_a_namespace_go_the_databases_in_it_selected_or_not()
    {
        var facts = Pressed.Facts(Pressed.Application(status: """{"resources":[{"kind":"Namespace","name":"databases","version":"v1"}]}"""));
        var draft = Pressed.Draft(new SyncAction(), facts, ("prune", "true"), ("resources", "/Namespace//databases"));
        var effects = new Always(new(new("", "Namespace", "", "databases"), EffectKind.Deleted, "", true), new(Reached, EffectKind.Deleted, "", true), new(Map, EffectKind.Deleted, "", false));

        Assert.Equal(["databases", "pg"], (await new EffectsReader(effects).ReadAsync(draft, facts, default))!.Effects.Select(e => e.Key.Name));
    }

    [Fact]
    public async Task What_touches_no_object_has_no_effects() =>
        Assert.Null(await new EffectsReader(new Always()).ReadAsync(Pressed.Draft(new TerminateAction(), Facts), Facts, default));

    private static async Task<IEnumerable<ResourceKey>> KeysAsync(string? resources)
    {
        var draft = resources is null ? Pressed.Draft(new SyncAction(), Facts) : Pressed.Draft(new SyncAction(), Facts, ("resources", resources));
        return (await new EffectsReader(new Always()).ReadAsync(draft, Facts, default))!.Effects.Select(e => e.Key);
    }

    private sealed class Always(params Effect[] effects) : IWhatIf
    {
        public Task<WhatIfResult> ComputeAsync(Application application, ApplicationDetails details, WhatIfScenario scenario, CancellationToken cancellationToken) =>
            Task.FromResult(new WhatIfResult(scenario, true, true, null, effects.Length > 0 ? [.. effects] : [new(Map, EffectKind.Changed, "", false), new(Child, EffectKind.Changed, "", false), new(Reached, EffectKind.Deleted, "", true, new ApplicationKey("argo", "argocd", "child"))], [], [], Pressed.Now));
    }
}
