using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes.Gathering;

public sealed class ParentNamesTests
{
    [Theory]
    [InlineData("root:argoproj.io/Application:argocd/orders", "argocd", "root")]
    [InlineData("team-a_root:argoproj.io/Application:argocd/orders", "team-a", "root")]
    public void Reads_the_tracking_annotation(string id, string @namespace, string name) =>
        Assert.Equal(new ApplicationKey("prod", @namespace, name), Parent(Annotated(id)));

    [Theory]
    [InlineData("root:argoproj.io/Application:argocd/other")]
    [InlineData("root:apps/Deployment:argocd/orders")]
    [InlineData("nonsense")]
    public void An_annotation_that_was_copied_from_elsewhere_names_nobody(string id) => Assert.Null(Parent(Annotated(id)));

    [Fact]
    public void A_label_counts_where_the_instance_tracks_by_label()
    {
        Assert.Equal("root", Parent(Labelled, Instance(byLabel: true))?.Name);
        Assert.Null(Parent(Labelled, Instance(byLabel: false)));
    }

    [Fact]
    public void A_label_of_an_instance_that_was_not_read_counts_when_there_is_such_an_application()
    {
        Assert.Equal("root", ParentNames.Of(Labelled, null, _ => true)?.Name);
        Assert.Null(ParentNames.Of(Labelled, null, _ => false));
    }

    private static Application Labelled => Some.Application() with { Labels = [KeyValuePair.Create("app.kubernetes.io/instance", "root")] };

    private static Application Annotated(string id) => Some.Application() with { Annotations = [KeyValuePair.Create("argocd.argoproj.io/tracking-id", id)] };

    private static ArgoCdInstance Instance(bool byLabel) => new("prod", "https://argocd.example", "v2.14.21", byLabel, "app.kubernetes.io/instance", [], [], "");

    private static ApplicationKey? Parent(Application application, ArgoCdInstance? instance = null) => ParentNames.Of(application, instance, _ => false);
}
