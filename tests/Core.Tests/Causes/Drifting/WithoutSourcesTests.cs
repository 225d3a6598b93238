using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Drifting;

/// <summary>A source that is stale, forbidden or failed takes causes of fields away and adds none.</summary>
public sealed class WithoutSourcesTests
{
    public static TheoryData<string> Drifts =>
        ["cases/canonicalised", "cases/mutated", "cases/pruned-field", "cases/operator-owned", "cases/helm-random", "cases/secret-drift", "cases-later/shared-one", "versions/v2.14/cases/parent-manual"];

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task Without_the_managed_resources_no_field_has_a_cause_and_the_difference_is_said(string folder)
    {
        var facts = await Explained.FactsAsync(folder);
        var read = facts.Details.ManagedResources;
        var gone = Reading.Forbidden<EquatableList<ManagedResource>>(read.Source, facts.Now, "permission denied");

        Assert.All([gone, read with { State = ReadingState.Stale, Why = "no answer since 10 min" }], reading =>
        {
            var explanation = (facts with { Details = facts.Details with { ManagedResources = reading } }).Explain();

            Assert.All(explanation.Causes.Items, c => Assert.Empty(c.Fields.Items));
            Assert.Contains(explanation.NotChecked.Items, n => n.CauseId == "live-edit" && n.Why == reading.Why);
        });
    }

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task Without_Git_no_origin_is_another_or_surer(string folder)
    {
        var facts = await Explained.FactsAsync(folder);
        var without = FieldVerdicts.Of(facts with { Sources = [] });

        Assert.Equal(FieldVerdicts.Of(facts).Select(v => (v.Name, v.Origin, v.Certain)), without.Select(v => (v.Name, v.Origin, v.Certain)));
    }
}
