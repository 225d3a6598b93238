using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class WhyViewTests
{
    private static readonly GitHostLinks Hosts = new([]);

    [Fact]
    public void Numbers_the_causes_in_order_and_leaves_the_danger_to_the_banner()
    {
        var why = WhyView.From(Some.IncidentExplanation(), SyncStatus.OutOfSync, Hosts);
        Assert.Equal("Why it is OutOfSync", why.Title);
        Assert.Equal("3 causes · 2 proven", why.Count);
        Assert.Equal([(1, "file-missing-on-revision"), (2, "filter-excludes-file"), (3, "parent-reverts")], why.Causes.Select(c => (c.Number, c.Id)));
    }

    [Fact]
    public void Remedies_are_said_once_and_the_safest_first()
    {
        var remedies = WhyView.From(Some.IncidentExplanation(), SyncStatus.OutOfSync, Hosts).Remedies;
        Assert.Equal(["0", "A", "✕"], remedies.Select(r => r.Label));
        Assert.Equal("Protect the 3 databases now with Prune=false.", remedies[0].Text);
        Assert.Equal("https://github.com/example/platform/compare/main...feature/db-general-instances", remedies[1].Link!.Url);
    }

    [Fact]
    public void What_was_not_checked_is_said_with_its_reason()
    {
        var explanation = Some.IncidentExplanation() with { NotChecked = [new NotChecked(null, "Branches.", "Git is unreachable for 4 min.")] };
        Assert.Equal(["Branches: Git is unreachable for 4 min."], WhyView.From(explanation, SyncStatus.OutOfSync, Hosts).NotChecked);
    }

    [Theory]
    [InlineData(SyncStatus.Synced, "It is Synced, but")]
    [InlineData(SyncStatus.Unknown, "Why its sync is Unknown")]
    [InlineData(SyncStatus.None, "Why it was never compared")]
    public void The_title_says_what_is_explained(SyncStatus sync, string title) =>
        Assert.Equal(title, WhyView.From(Some.IncidentExplanation(), sync, Hosts).Title);

    [Fact]
    public void The_banner_says_what_not_to_do_what_would_be_lost_and_the_first_safe_step()
    {
        var danger = DangerView.From(Some.IncidentExplanation(), Hosts)!;
        Assert.Equal("Do not prune", danger.Order);
        Assert.Equal(["postgres-general", "questdb-timeseries", "redis-general"], danger.Objects.Select(o => o.Name).Order());
        Assert.Equal("Protect the 3 databases now with Prune=false.", danger.First!.Text);
    }

    [Fact]
    public void The_order_is_not_said_twice()
    {
        var cause = Some.Cause("prune-deletes-data", family: CauseFamily.Danger) with { Sentence = "Do not prune: it would delete orders-db." };
        Assert.Equal(["It would delete orders-db."], DangerView.From(Some.Explanation(Some.IncidentKey, cause), Hosts)!.Sentences);
    }

    [Fact]
    public void Without_danger_there_is_no_banner() =>
        Assert.Null(DangerView.From(Some.Explanation(Some.IncidentKey, Some.Cause()), Hosts));
}
