using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
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
        Assert.Equal("orders follows main, as ApplicationSet shops wrote it; it was deployed from feature/x by ada before.", PutBack().Explain().Of(Id).Sentence);
    }

    [Theory]
    [InlineData("/spec/source/targetRevision")]
    [InlineData("/spec/source")]
    public void What_the_set_is_told_to_leave_is_no_cause(string pointer)
    {
        var facts = Owned(Wrote("kubectl-edit", -1, "/spec/source/targetRevision"));

        Assert.False(facts.Of(SomeSet.Plain with { Ignored = [new("", [pointer], [])] }).Explain().Says(Id));
        Assert.True(facts.Of(SomeSet.Plain with { Ignored = [new("other", [pointer], [])] }).Explain().Says(Id));
        Assert.True(facts.Of(SomeSet.Plain with { Ignored = [new("", ["/spec/syncPolicy"], [])] }).Explain().Says(Id));
    }

    [Fact]
    public void A_set_that_was_read_and_that_does_not_leave_it_puts_it_back()
    {
        var explanation = Owned(Wrote("kubectl-edit", -1, "/spec/source/targetRevision")).Of(SomeSet.Plain).Explain();

        Assert.Equal("spec.source.targetRevision of orders was edited with kubectl-edit, 1 min ago, and ApplicationSet shops puts it back at once.", explanation.Of(Id).Sentence);
        Assert.Contains(explanation.Of(Id).Evidence.Items, e => e is { Text: "ApplicationSet shops: applicationsSync not set, ignoreApplicationDifferences none.", Source: "Argo CD applicationsets" });
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.CauseId == Id);
    }

    [Fact]
    public void A_set_in_error_puts_it_back_when_that_is_over()
    {
        var failing = SomeSet.Plain with { Conditions = [new("ErrorOccurred", "True", "RenderTemplateParamsError", "no such branch", Some.Moment)] };

        Assert.EndsWith("and ApplicationSet shops puts it back as soon as it writes its applications again.", Owned(Wrote("kubectl-edit", -1, "/spec/project")).Of(failing).Explain().Of(Id).Sentence);
    }

    [Fact]
    public void A_set_that_only_creates_may_leave_it()
    {
        var cause = Owned(Wrote("kubectl-edit", -1, "/spec/project")).Of(SomeSet.Plain with { ApplicationsSync = "create-only" }).Explain().Of(Id);

        Assert.Equal((Confidence.Possible, "The set is create-only: it leaves edits if its controller lets it choose, and that flag cannot be read."), (cause.Confidence, cause.Details[0]));
    }

    [Theory]
    [MemberData(nameof(SomeSet.NotKnown), MemberType = typeof(SomeSet))]
    public void Says_why_the_set_was_not_read(Reading<ApplicationSet> set)
    {
        var explanation = (Owned(Wrote("kubectl-edit", -1, "/spec/project")) with { Set = set }).Explain();

        Assert.Equal(Confidence.Likely, explanation.Of(Id).Confidence);
        Assert.Equal(("Whether ApplicationSet shops leaves edits", set.Why), explanation.NotChecked.Items.Where(n => n.CauseId == Id).Select(n => (n.What, n.Why)).Single());
    }

    [Fact]
    public void A_deployed_edit_that_is_gone_while_the_set_did_not_change_is_proven()
    {
        var facts = PutBack();

        Assert.Equal("orders follows main again, as ApplicationSet shops wrote it; it was deployed from feature/x by ada before.", facts.Of(SomeSet.Plain).Explain().Of(Id).Sentence);
        Assert.Equal(Confidence.Proven, facts.Of(SomeSet.Plain).Explain().Of(Id).Confidence);
    }

    [Theory]
    [InlineData("list", -5, false)]
    [InlineData("git", -60, false)]
    [InlineData("list", -60, true)]
    public void A_set_that_may_have_changed_itself_proves_nothing(string generator, int writtenAt, bool isRollback)
    {
        var facts = PutBack();
        var set = SomeSet.Plain with { Generators = [generator], SpecWrittenAt = Some.Moment.AddMinutes(writtenAt) };
        facts = isRollback ? facts.Shaped(a => a with { History = [a.History[0] with { Id = 0, DeployedAt = Some.Moment.AddDays(-1) }, .. a.History.Items] }) : facts;

        Assert.Equal(Confidence.Possible, facts.Of(set).Explain().Of(Id).Confidence);
    }

    private static Facts PutBack()
    {
        var before = new ApplicationSource("https://git.example/platform.git", "apps", "feature/x");
        return Owned(Wrote("argocd-applicationset-controller", -5, "/spec/source")).Shaped(a => a with
        {
            Sync = SyncStatus.OutOfSync,
            Sources = [before with { TargetRevision = "main" }],
            History = [new Deployment(1, [SomeFacts.Commit], Some.Moment.AddMinutes(-10), null, [before], "ada", false)],
        });
    }

    private static FieldManager Wrote(string manager, int minutes, string path) => new(manager, "Update", Some.Moment.AddMinutes(minutes), null, [path]);

    private static Facts Owned(params FieldManager[] managers) => SomeFacts.Of(Some.Application() with
    {
        Sync = SyncStatus.Synced,
        Owners = [new OwnerReference("ApplicationSet", "shops", "u", true)],
        Managers = [.. managers],
    });
}
