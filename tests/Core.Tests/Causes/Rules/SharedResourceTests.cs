using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SharedResourceTests
{
    private const string Id = "shared-resource";

    [Fact]
    public async Task Names_the_other_application()
    {
        var cause = (await Explained.RecordedAsync("cases-later/shared-one")).Of(Id);

        Assert.Equal("ConfigMap shared-object is part of shared-one and of shared-two: each sync takes it from the other.", cause.Sentence);
        Assert.Equal(Confidence.Proven, cause.Confidence);
        Assert.Equal(["/metadata/annotations/argocd.argoproj.io~1tracking-id"], cause.Fields.Items.Select(f => f.Path));
    }

    [Fact]
    public void Names_the_application_of_the_label_where_Argo_CD_tracks_by_it()
    {
        var drift = new SomeDrift("""{"metadata":{"labels":{"app.kubernetes.io/instance":"billing"}}}""", """{"metadata":{"labels":{"app.kubernetes.io/instance":"orders"}}}""");

        Assert.StartsWith("Deployment orders is part of orders and of billing", drift.Explain().Of(Id).Sentence);
    }

    [Theory]
    [InlineData("Secret/orders is part of applications argocd/orders and billing", "billing")]
    [InlineData("Secret/orders is part of applications billing and argocd/orders", "billing")]
    [InlineData("Secret/orders is part of applications orders and team/billing", "team/billing")]
    public void Reads_the_warning_of_an_application_that_does_not_differ(string warning, string other) =>
        Assert.StartsWith($"Secret orders is part of orders and of {other}:", Warned(warning).Of(Id).Sentence);

    [Theory]
    [InlineData("Secret/orders is claimed by orders and billing")]
    [InlineData("Resource /ConfigMap/databases/orders appeared 2 times among application resources.")]
    public void A_warning_that_is_worded_another_way_says_nothing(string warning) => Assert.False(Warned(warning).Says(Id));

    [Fact]
    public void Explains_a_sync_that_was_refused_because_of_it()
    {
        var cause = SomeFacts.Operated("Shared resource found: ConfigMap/settings is part of applications argocd/orders and billing").Explain().Of(Id);

        Assert.StartsWith("The last sync stopped because another application declares an object too", cause.Sentence);
        Assert.Equal(DecisionOrder.OperationFailedOnComparedRevision, cause.Order);
        Assert.NotEmpty(cause.Explained.Items);
    }

    [Fact]
    public async Task Is_not_said_of_the_application_that_has_it() => Assert.False((await Explained.RecordedAsync("versions/v2.14/cases/shared-two")).Says(Id));

    private static Explanation Warned(string warning) =>
        SomeFacts.Of(Some.Application() with { Sync = SyncStatus.Synced, Conditions = [new Condition(warning.StartsWith("Resource", StringComparison.Ordinal) ? "RepeatedResourceWarning" : "SharedResourceWarning", warning, null)] }).Explain();
}
