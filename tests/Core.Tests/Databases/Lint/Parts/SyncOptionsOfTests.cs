using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class SyncOptionsOfTests
{
    private const string Carried = "argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm";

    [Theory]
    [InlineData("Prune=false", true)]
    [InlineData("Delete=confirm, Prune=confirm", true)]
    [InlineData("Delete=confirm", false)]
    [InlineData("Prune=true", false)]
    public void Kept_when_its_file_goes(string options, bool isProtected) =>
        Assert.Equal(isProtected, SyncOptionsOf.IsProtected(Sound.Postgres.With(Carried, $"argocd.argoproj.io/sync-options: {options}").Alone().Set().Manifests[0]));

    [Theory]
    [InlineData("argocd.argoproj.io/sync-options: Validate=false", "Validate=false,Prune=confirm")]
    [InlineData("other: x", "Prune=confirm")]
    [InlineData("argocd.argoproj.io/sync-options: ''", "Prune=confirm")]
    public void An_option_is_added_to_those_that_are_there(string annotation, string options)
    {
        var text = Sound.Postgres.With(Carried, annotation);
        var manifest = text.Alone().Set().Manifests[0];
        var mended = TextEdit.Apply(text, SyncOptionsOf.Add(manifest, "Prune=confirm"));

        Assert.Equal(options, LintFiles.Read("a.yaml", mended).Manifests[0].Annotation("argocd.argoproj.io/sync-options"));
    }

    [Fact]
    public void Those_that_prune_by_themselves_are_told()
    {
        var (keeps, prunes) = (Sound.Taken(Sound.Postgres).Set(), Sound.Taken(Sound.Postgres, "prune: false", "prune: true").Set());

        Assert.Empty(SyncOptionsOf.PruningOf(keeps.Manifests.Single(one => one.Kind == "postgresql"), keeps));
        Assert.Equal(["database-instances"], SyncOptionsOf.PruningOf(prunes.Manifests.Single(one => one.Kind == "postgresql"), prunes).Select(application => application.Name));
    }
}
