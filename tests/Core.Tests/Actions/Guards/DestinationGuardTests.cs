using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class DestinationGuardTests : GuardTest<DestinationGuard>
{
    private static readonly Application InArgoCd = SomePress.Orders() with { Destination = new("https://kubernetes.default.svc", "", "argocd") };

    [Fact]
    public void Elsewhere_passes() => Assert.Equal("orders goes to shop in in-cluster, not where Argo CD runs.", Allowed(SomePress.Sync()).Sentence);

    [Theory]
    [InlineData("argocd-server", "Argo CD itself")]
    [InlineData("prod-argocd-application-controller", "Argo CD itself")]
    [InlineData("dbdashboard", "this dashboard itself")]
    public void What_manages_us_wants_its_name_typed(string name, string what)
    {
        var verdict = Asks(SomePress.Sync(SomePress.Orders() with { Resources = [SomePress.Row(name, "Deployment", "apps")] }));

        Assert.Equal($"orders manages {what}: if it fails, what would mend it may be gone.", verdict.Sentence);
        Assert.Equal(["orders"], verdict.Typed.Items);
    }

    [Fact]
    public void A_config_map_of_that_name_manages_nothing() => Assert.Equal(VerdictKind.Allowed, Kind(SomePress.Sync(SomePress.Orders() with { Resources = [SomePress.Row("argocd-server")] })));

    [Fact]
    public void Into_Argo_CDs_own_namespace_wants_its_name_typed() => Assert.Equal(["orders"], Asks(SomePress.Point(InArgoCd)).Typed.Items);

    [Fact]
    public void An_app_of_apps_has_to_stand_there_and_wants_a_reason()
    {
        var verdict = Asks(SomePress.Sync(InArgoCd with { Resources = [SomePress.Row("child", "Application", "argoproj.io")] }));

        Assert.Equal((Risk.Medium, 0), (verdict.Risk, verdict.Typed.Count));
    }

    [Fact]
    public void The_same_namespace_of_another_cluster_is_another() =>
        Assert.Equal(VerdictKind.Allowed, Kind(SomePress.Sync(InArgoCd with { Destination = new("", "east", "argocd") })));

    [Fact]
    public void Says_nothing_of_what_changes_nothing()
    {
        Assert.Null(Judge(SomePress.Refresh(InArgoCd)));
        Assert.Null(Judge(SomePress.Terminate(InArgoCd)));
    }
}
