using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class AutosyncBlockedByErrorTests
{
    private const string Id = "autosync-blocked-by-error";

    [Fact]
    public void Says_that_it_waits_for_the_comparison_and_what_comes_then()
    {
        var cause = Unknown(SomeAuto.On(prune: true)).Explain().Of(Id);

        Assert.Equal("Auto-sync of orders is on and does nothing while Argo CD cannot compare (ComparisonError).", cause.Sentence);
        Assert.Contains("deletes what has no file", cause.Remedies[0].Effect);
    }

    [Fact]
    public void Is_never_the_headline() => Assert.NotEqual(Id, Unknown(SomeAuto.On()).Explain().Headline!.Id);

    [Fact]
    public void Says_nothing_when_auto_sync_is_off() => Assert.False(Unknown(SomeAuto.On().Shaped(a => a with { SyncPolicy = new SyncPolicy() })).Explain().Says(Id));

    [Fact]
    public void Says_nothing_when_Argo_CD_could_compare() =>
        Assert.False(SomeAuto.On().Erring("Namespace for orders /v1, Kind=ConfigMap is missing.", "InvalidSpecError").Explain().Says(Id));

    private static Facts Unknown(Facts facts) => facts.Shaped(a => a with { Sync = SyncStatus.Unknown }).Erring("Failed to load target state: boom", "ComparisonError");
}
