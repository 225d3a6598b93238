using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ApplicationsetRevertsTests
{
    private const string Id = "applicationset-reverts";

    [Theory]
    [InlineData("kubectl-edit", -1, Confidence.Likely, "spec.source.targetRevision of orders was edited with kubectl-edit, 1 min ago, and ApplicationSet shops puts it back at once.")]
    [InlineData("argocd-server", -90, Confidence.Possible, "spec.source.targetRevision of orders was edited with argocd-server, 1 h ago, and ApplicationSet shops owns it: it may put it back at any change.")]
    public void Says_who_edited_what_and_who_undoes_it(string manager, int minutes, Confidence confidence, string sentence)
    {
        var cause = Owned(Wrote(manager, minutes, "/spec/source/targetRevision")).Explain().Of(Id);

        Assert.Equal((confidence, sentence), (cause.Confidence, cause.Sentence));
        Assert.Equal("applicationset argocd/shops", cause.RootKey);
    }

    [Theory]
    [InlineData("argocd-applicationset-controller", "/spec/source/targetRevision")]
    [InlineData("argocd", "/spec/syncPolicy/automated")]
    [InlineData("kubectl-edit", "/metadata/labels/team")]
    public void What_the_set_writes_itself_and_what_is_no_spec_is_no_edit(string manager, string path) =>
        Assert.False(Owned(Wrote(manager, -1, path)).Explain().Says(Id));

    [Fact]
    public void An_application_that_no_set_owns_is_not_put_back()
    {
        var facts = Owned(Wrote("kubectl-edit", -1, "/spec/project"));

        Assert.False((facts with { Application = facts.Application with { Owners = [] } }).Explain().Says(Id));
    }

    [Fact]
    public async Task A_set_that_nobody_crossed_is_not_mentioned() => Assert.False((await Explained.RecordedAsync("cases/appset-one")).Says(Id));

    [Fact]
    public void Says_that_the_writers_were_not_read() =>
        Assert.Contains(Owned().Explain().NotChecked.Items, n => n is { CauseId: Id, What: "Whether somebody edited what ApplicationSet shops writes" });

    [Fact]
    public void A_deployment_from_elsewhere_was_put_back()
    {
        var facts = Owned(Wrote("argocd-applicationset-controller", -5, "/spec/source"));
        var before = new ApplicationSource("https://git.example/platform.git", "apps", "feature/x");
        facts = facts with { Application = facts.Application with { Sync = SyncStatus.OutOfSync, Sources = [before with { TargetRevision = "main" }], History = [new Deployment(1, [SomeFacts.Commit], Some.Moment.AddMinutes(-10), null, [before], "ada", false)] } };

        Assert.Equal("orders follows main, as ApplicationSet shops wrote it; it was deployed from feature/x by ada before.", facts.Explain().Of(Id).Sentence);
    }

    private static FieldManager Wrote(string manager, int minutes, string path) => new(manager, "Update", Some.Moment.AddMinutes(minutes), null, [path]);

    private static Facts Owned(params FieldManager[] managers) => SomeFacts.Of(Some.Application() with
    {
        Sync = SyncStatus.Synced,
        Owners = [new OwnerReference("ApplicationSet", "shops", "u", true)],
        Managers = [.. managers],
    });
}
