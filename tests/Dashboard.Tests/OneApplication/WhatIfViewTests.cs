using CsCheck;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Features.OneApplication.WhatIf;
using DbDashboard.Dashboard.Shared.Words;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class WhatIfViewTests
{
    private static readonly WhatIfResult Nothing = new(new WhatIfScenario(), true, true, null, [], [], [], Some.Moment);

    private static Effect Of(EffectKind kind, string name, bool data = false, ApplicationKey? via = null) =>
        new(new ResourceKey("acid.zalan.do", "postgresql", "databases", name), kind, "why", data, via, data ? "50Gi" : null);

    [Fact]
    public void Says_that_nothing_is_deleted() =>
        Assert.Equal("Deletes nothing. Creates nothing. Changes nothing.", WhatIfView.From(Nothing).Sentence);

    [Fact]
    public void Data_comes_first_in_the_sentence_and_in_the_list()
    {
        var view = WhatIfView.From(Nothing with { Effects = [Of(EffectKind.Changed, "c"), Of(EffectKind.Deleted, "a"), Of(EffectKind.Deleted, "z", true)] });
        Assert.StartsWith("Deletes 2 objects, 1 with data in it.", view.Sentence, StringComparison.Ordinal);
        Assert.Equal(["Deleted", "Changed"], view.Groups.Select(g => g.Title));
        Assert.Equal(["z", "a"], view.Groups[0].Rows.Select(e => e.Key.Name));
        Assert.True(view.DeletesData);
    }

    [Fact]
    public void What_is_not_known_is_neither_proven_nor_listed()
    {
        var view = WhatIfView.From(Nothing with { Known = false, Why = "Git is unreachable.", Effects = [Of(EffectKind.Deleted, "a")] });
        Assert.Equal(("What this would do is not known.", "Unknown because Git is unreachable.", false, 0), (view.Sentence, view.Unknown, view.Proven, view.Groups.Count));
    }

    [Fact]
    public void A_conflict_is_said_before_anything_else() =>
        Assert.Equal("The merge conflicts in 1 file. What a person makes of it is not known.", WhatIfView.From(Nothing with { Conflicts = ["a.yaml"] }).Sentence);

    [Fact]
    public void What_waits_for_a_prune_is_counted() =>
        Assert.EndsWith("1 object would be left over, waiting for a prune.", WhatIfView.From(Nothing with { LeftOver = [Of(EffectKind.Unchanged, "a", true)] }).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Offers_presses_branches_merges_and_the_filters_that_branches_declare()
    {
        var offered = WhatIfChoices.For(Some.IncidentFacts()).Select(c => $"{c.Group}: {c.Label}");
        Assert.Equal(
            [
                "As it is: Sync",
                "As it is: Sync with prune",
                "As it is: Switch auto-sync on, without prune",
                "As it is: Switch auto-sync on, with prune",
                $"{Some.FeatureBranch}: Merge it with the filter {Some.NewFilter}",
                $"{Some.FeatureBranch}: Point at it",
                $"{Some.FeatureBranch}: Merge it",
            ],
            offered);
    }

    [Fact]
    public void Databases_stand_first_and_a_reason_that_all_share_is_said_once()
    {
        Effect claim = new(new ResourceKey("", "PersistentVolumeClaim", "databases", "a-claim"), EffectKind.Deleted, "why", true);
        var group = WhatIfView.From(Nothing with { Effects = [claim, Of(EffectKind.Deleted, "orders", true)] }).Groups[0];
        Assert.Equal(["orders", "a-claim"], group.Rows.Select(row => row.Key.Name));
        Assert.Equal(("why", Tone.Danger), (group.SharedWhy, group.Tone));
    }

    [Fact]
    public void Reasons_that_differ_stay_with_their_objects() =>
        Assert.Null(WhatIfView.From(Nothing with { Effects = [Of(EffectKind.Changed, "a"), Of(EffectKind.Changed, "b") with { Why = "another" }] }).Groups[0].SharedWhy);

    [Fact]
    public void A_scenario_survives_its_address()
    {
        var text = Gen.String[Gen.Char["abc*{}/&=+ %#?é"], 1, 20].Where(t => t.Trim().Length > 0);
        var scenarios = Gen.Select(text.Null(), text.Null(), text.Null(), Gen.Bool, Gen.Bool, (revision, include, merge, prune, auto) =>
            new WhatIfScenario(revision, include is null ? null : new DirectoryOptions(prune, include), merge, prune, auto));
        scenarios.Sample(scenario => Assert.Equal(scenario, Read(WhatIfQuery.From(scenario).ToAddress())));
    }

    private static WhatIfScenario Read(string address)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address);
        string? Text(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
        bool Flag(string name) => Text(name) == "true";
        return new WhatIfQuery(Text("revision"), Text("merge"), Flag("filter"), Text("include"), Text("exclude"), Flag("recurse"), Flag("prune"), Flag("autosync")).ToScenario();
    }
}
