using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions;

public sealed class SightTests
{
    private static readonly Application Shop = Some.Application("shop") with { Project = "shop", Sources = [ApplicationSource.Empty with { RepoUrl = "https://git.example/shop.git" }] };
    private static readonly Application Bank = Some.Application("bank") with { Project = "bank", Sources = [ApplicationSource.Empty with { RepoUrl = "https://git.example/bank.git" }] };

    [Theory]
    [InlineData("prod", "shop", Role.Operator)]
    [InlineData("prod", "shop-eu", Role.Operator)]
    [InlineData("prod", "bank", Role.Viewer)]
    [InlineData("test", "bank", Role.None)]
    [InlineData("test", "shop", Role.None)]
    [InlineData("prod", "Shop", Role.Viewer)]
    public void The_highest_role_that_fits_holds(string instance, string project, Role role) =>
        Assert.Equal(role, Granted(new(Role.Viewer, "prod"), new(Role.Operator, "prod", "shop*")).RoleIn(instance, project));

    [Fact]
    public void A_role_in_some_projects_is_none_everywhere()
    {
        Assert.Equal(Role.None, Granted(new Grant(Role.Admin, "prod")).RoleEverywhere);
        Assert.Equal(Role.None, Granted(new Grant(Role.Admin, Project: "shop*")).RoleEverywhere);
        Assert.Equal(Role.Viewer, Granted(new(Role.Admin, "prod"), new(Role.Viewer)).RoleEverywhere);
        Assert.Equal(Role.None, Granted(new Grant(Role.Admin, "prod")).RoleIn("shop"));
    }

    [Fact]
    public void Nobody_sees_nothing()
    {
        var seen = Known().SeenBy(Actor.Nobody);

        Assert.Empty(seen.Snapshot.Applications);
        Assert.Empty(seen.Explanations);
        Assert.Empty(seen.Snapshot.Sources);
        Assert.False(Actor.Nobody.HasAnyRole);
    }

    [Fact]
    public void What_is_hidden_is_gone_with_all_that_hangs_on_it()
    {
        var seen = Known().SeenBy(Granted(new Grant(Role.Viewer, Project: "shop")));

        Assert.Equal([Shop.Key], seen.Snapshot.Applications.Keys);
        Assert.Equal([Shop.Key], seen.Explanations.Keys);
        Assert.DoesNotContain("bank", string.Join(' ', seen.Snapshot.Sources.Keys.Select(id => id.Name)), StringComparison.Ordinal);
        Assert.Contains(new SourceId(SourceKind.Git, "https://git.example/shop.git"), seen.Snapshot.Sources.Keys);
        Assert.DoesNotContain(Bank.Key, seen.Snapshot.FirstSeen.Keys);
    }

    [Fact]
    public void A_look_into_a_database_is_seen_with_its_application()
    {
        var orders = new ResourceKey("acid.zalan.do", "postgresql", "databases", "orders");
        var known = Looked(orders);

        Assert.Single(known.SeenBy(Granted(new Grant(Role.Viewer, Project: "shop"))).Snapshot.Extensions);
        Assert.Contains(new SourceId(SourceKind.Postgres, "east/databases/orders"), known.SeenBy(Granted(new Grant(Role.Viewer, Project: "shop"))).Snapshot.Sources.Keys);
        Assert.Empty(known.SeenBy(Granted(new Grant(Role.Viewer, Project: "bank"))).Snapshot.Extensions);
        Assert.DoesNotContain(new SourceId(SourceKind.Postgres, "east/databases/orders"), known.SeenBy(Granted(new Grant(Role.Viewer, Project: "bank"))).Snapshot.Sources.Keys);
    }

    [Fact]
    public void An_instance_names_only_what_the_person_sees()
    {
        var instance = new ArgoCdInstance("prod", "https://argocd.example", "v3.5.1", false, "", [new("applications/sync/shop/shop", "yes"), new("applications/sync/bank/bank", "yes")], ["https://git.example/shop.git", "https://git.example/bank.git"], "dashboard");
        var known = Known();
        known = known with { Snapshot = known.Snapshot with { Instances = known.Snapshot.Instances.Add("prod", instance) } };

        var seen = known.SeenBy(Granted(new Grant(Role.Viewer, Project: "shop"))).Snapshot.Instances["prod"];

        Assert.Equal("applications/sync/shop/shop", Assert.Single(seen.Rights).Key);
        Assert.Equal(["https://git.example/shop.git"], seen.Repositories);
    }

    [Fact]
    public void Who_sees_everything_sees_the_same_object()
    {
        var known = Known();

        Assert.Same(known, known.SeenBy(Granted(new Grant(Role.Viewer))));
    }

    [Fact]
    public void What_is_remembered_of_groups_needs_every_project_of_them()
    {
        var book = Some.Book(Known());
        var one = Granted(new Grant(Role.Viewer, Project: "shop"));

        Assert.Same(book, book.SeenBy(Granted(new Grant(Role.Viewer))));
        Assert.All(book.SeenBy(one).Open.Values, record => Assert.Equal(["shop"], record.Projects));
        Assert.NotEmpty(book.SeenBy(one).Open);
        Assert.Empty(book.SeenBy(Actor.Nobody).Open);
        Assert.False(GroupRights.Sees(Actor.Nobody, []));
    }

    [Theory]
    [InlineData("prod", "shop", true)]
    [InlineData("test", "shop", false)]
    [InlineData("prod", "bank", false)]
    [InlineData("prod", null, false)]
    public void A_row_of_the_audit_is_seen_in_its_project_and_instance(string instance, string? project, bool seen)
    {
        var row = new AuditRecord(1, 1, Some.Moment, 0, false, new("a1", ActionState.Refused, "sync", new("local:ada", "ada"), new(instance, "argocd", "x", Project: project)), "", "");

        Assert.Equal(seen, Granted(new Grant(Role.Viewer, "prod", "shop")).Sees(row));
    }

    private static Actor Granted(params Grant[] grants) => new("oidc:1", "grace", Role.None) { Grants = [.. grants] };

    private static ExplainedSnapshot Looked(ResourceKey database)
    {
        var shop = Shop with { Destination = new("", "east", "databases"), Resources = [new(database, "v1", SyncStatus.Synced, HealthStatus.Healthy, null, false, false, false, 0)] };
        var explained = Some.Explained((shop, []), (Bank, [])).With(Some.Live(Some.Cluster)).With(Some.Live(new(SourceKind.Postgres, $"east/{database.Namespace}/{database.Name}")));
        return explained with { Snapshot = explained.Snapshot with { Extensions = explained.Snapshot.Extensions.Add(("east", database), [new("shop", Reading.NotRead<EquatableList<InstalledExtension>>("PostgreSQL"))]) } };
    }

    private static ExplainedSnapshot Known() => Some.Explained((Shop, [Some.Cause()]), (Bank, [Some.Cause("sync-failed")]))
        .Since(Bank, Some.Moment)
        .With(Some.Live(new(SourceKind.Git, "https://git.example/shop.git")))
        .With(Some.Live(new(SourceKind.Git, "https://git.example/bank.git")));
}
