using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Features.OneApplication.WhatIf;
using DbDashboard.Dashboard.Shared.Words;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class ScenarioOutcomeTests
{
    private static readonly Effect Loss = new(Some.General[0], EffectKind.Deleted, "why", true);

    private static (string Word, Tone Tone) Of(bool known, bool proven, EquatableList<Effect> effects, EquatableList<string> conflicts)
    {
        var outcome = ScenarioOutcome.From(new WhatIfResult(new WhatIfScenario(), known, proven, null, effects, [], conflicts, Some.Moment));
        return (outcome.Word, outcome.Tone);
    }

    [Fact]
    public void Only_what_is_proven_to_delete_nothing_is_green()
    {
        Assert.Equal(("deletes nothing", Tone.Good), Of(true, true, [], []));
        Assert.Equal(("deletes nothing, not proven", Tone.Unknown), Of(true, false, [], []));
        Assert.Equal(("not known", Tone.Unknown), Of(false, true, [], []));
    }

    [Fact]
    public void Lost_data_is_red_and_counted()
    {
        Assert.Equal(("deletes 1 with data", Tone.Danger), Of(true, true, [Loss], []));
        Assert.Equal(("deletes 1", Tone.Decide), Of(true, true, [Loss with { IsData = false }], []));
        Assert.Equal(("conflicts", Tone.Decide), Of(true, false, [], ["a.yaml"]));
    }
}
