using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Dashboard.Features.Connections;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Connections;

public sealed class ConnectionsViewTests
{
    private static readonly GroupKind Postgres = new("acid.zalan.do", "postgresql");

    [Fact]
    public void Says_by_project_what_our_token_may_and_may_not_do()
    {
        var rights = Rights(
            ("applications/sync/platform/orders", "yes"),
            ("applications/update/platform/orders", "yes"),
            ("applications/delete/platform/orders", "no"),
            ("applications/sync/cases/argocd/a", "yes"),
            ("applications/update/cases/argocd/a", "yes"),
            ("applications/delete/cases/argocd/a", "no"),
            ("applications/sync/windowed/b", "no"),
            ("applications/update/windowed/b", "no"),
            ("applications/delete/windowed/b", "no"),
            ("exec", ""));
        Assert.Equal(
            ["may sync and update in platform and cases; may not in windowed", "may not delete in platform, cases and windowed", "not known exec"],
            rights.Select(right => $"{right.Label.Word} {right.Text}"));
    }

    [Fact]
    public void Says_what_an_instance_is()
    {
        var connection = Connection([]);
        Assert.Equal(("v3.5.1", "annotation"), (connection.Version, connection.Tracking));
    }

    [Fact]
    public void Counts_only_what_can_be_seen()
    {
        var clusters = View(snapshot => snapshot with
        {
            Sources = snapshot.Sources.Add(Some.Cluster, Some.Live(Some.Cluster)),
            Objects = snapshot.Objects.Add(("east", new(Postgres.Group, Postgres.Kind, "databases", "a")), Some.Object("a")).Add(("west", new(Postgres.Group, Postgres.Kind, "databases", "b")), Some.Object("b")),
            Coverage = snapshot.Coverage.Add(("east", Postgres, null), Coverage(Postgres, KindCoverageState.Watched))
                .Add(("east", new("", "Pod"), null), Coverage(new("", "Pod"), KindCoverageState.Forbidden))
                .Add(("east", new("", "Redis"), null), Coverage(new("", "Redis"), KindCoverageState.NotInstalled)),
        }).Clusters;
        Assert.Equal([("Pod", "not known"), ("Redis", "–"), ("postgresql.acid.zalan.do", "1")], clusters[0].Kinds.Select(kind => (kind.Kind.ToString(), kind.Counted)));
    }

    [Fact]
    public void A_repository_tells_when_its_refs_were_read_and_who_uses_it()
    {
        var refs = new RepositoryRefs(Some.Repository.Name, [new("refs/heads/main", "a"), new("refs/heads/x", "b"), new("refs/tags/v1", "c")], "refs/heads/main", Some.Moment);
        var repository = View(snapshot => snapshot with
        {
            Sources = snapshot.Sources.Add(Some.Repository, Some.Live(Some.Repository)),
            Repositories = snapshot.Repositories.Add(refs.Url, refs),
        }).Repositories[0];
        Assert.Equal((Some.Moment, 2, 1, "main", 1), (repository.ReadAt, repository.Branches, repository.Tags, repository.DefaultBranch, repository.Applications));
    }

    [Fact]
    public void Refs_that_were_asked_for_and_did_not_change_were_read_too()
    {
        var refs = new RepositoryRefs(Some.Repository.Name, [new("refs/heads/main", "a")], "refs/heads/main", Some.Moment - TimeSpan.FromHours(2));
        var repository = View(snapshot => snapshot with
        {
            Sources = snapshot.Sources.Add(Some.Repository, Some.Live(Some.Repository)),
            Repositories = snapshot.Repositories.Add(refs.Url, refs),
        }).Repositories[0];
        Assert.Equal(Some.Moment, repository.ReadAt);
    }

    [Fact]
    public void A_repository_that_never_answered_has_no_counts()
    {
        var repository = View(snapshot => snapshot with { Sources = snapshot.Sources.Add(Some.Repository, Some.Lost(Some.Repository, "no route")) }).Repositories[0];
        Assert.Null(repository.Branches);
        Assert.Equal("no route", repository.Source.Why);
    }

    [Fact]
    public void Silence_is_told_although_the_source_never_said_so()
    {
        var view = ConnectionsView.From(Some.Explained(), Some.Moment + TimeSpan.FromMinutes(1));
        Assert.Equal("Stale", view.ArgoCd[0].Source.Status.Word);
        Assert.StartsWith("It has been silent", view.ArgoCd[0].Source.Why, StringComparison.Ordinal);
    }

    private static KindCoverage Coverage(GroupKind kind, KindCoverageState state) => new("east", kind, null, state, Some.Moment);

    private static EquatableList<RightLine> Rights(params (string Question, string Answer)[] rights) =>
        Connection([.. rights.Select(right => KeyValuePair.Create(right.Question, right.Answer))]).Rights;

    private static ArgoCdConnection Connection(EquatableList<KeyValuePair<string, string>> rights) =>
        View(snapshot => snapshot with { Instances = snapshot.Instances.Add("prod", new ArgoCdInstance("prod", "https://argocd.example", "v3.5.1", false, "", rights, [], "reader")) }).ArgoCd[0];

    private static ConnectionsView View(Func<Snapshot, Snapshot> change)
    {
        var explained = Some.Explained((Some.Application(), []));
        return ConnectionsView.From(explained with { Snapshot = change(explained.Snapshot) }, Some.Moment);
    }
}
