using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>What counts one thing says it as one: asserted for every recorded case and every explained story as well.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData(1, "1 live object would still have no file: o0 stays at risk.")]
    [InlineData(2, "2 live objects would still have no file: o0 and o1 stay at risk.")]
    public void What_stays_at_risk_agrees_with_its_number(int pruned, string sentence)
    {
        var keys = Enumerable.Range(0, pruned).Select(i => new ResourceKey("", "ConfigMap", "databases", $"o{i}")).ToEquatableList();
        var facts = Some.IncidentFacts();
        var way = new WayOut(WayOutKind.Merge, "feature", Some.Feature, facts.Sources[0].Source, false, null, null);

        Assert.Equal(sentence, WaysOut.Effect(facts, way, new Proof("", 6, [], keys, [], [], false)));
    }

    [Theory]
    [InlineData("1 live object would still have no file: db stay at risk.")]
    [InlineData("1 resource wait for pruning.")]
    [InlineData("all 1 objects are in sync.")]
    [InlineData("1 of 1 files was read, 1 branches is left.")]
    public void A_slip_is_seen(string sentence) => Assert.False(Agreement.Holds(sentence));

    [Theory]
    [InlineData("11 objects stay, 1 of 2 live objects is covered.")]
    [InlineData("2 live objects would still have no file: a and b stay at risk.")]
    [InlineData("1 object without a file is left.")]
    public void What_agrees_is_left_alone(string sentence) => Assert.True(Agreement.Holds(sentence));
}
