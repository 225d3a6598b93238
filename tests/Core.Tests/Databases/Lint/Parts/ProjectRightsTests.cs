using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class ProjectRightsTests
{
    private static readonly GroupKind Namespaced = new("acid.zalan.do", "postgresql");
    private static readonly GroupKind ClusterWide = new("", "Namespace");

    [Theory]
    [InlineData("['*']", true)]
    [InlineData("['https://git.example/*']", true)]
    [InlineData("['https://other.example/*']", false)]
    [InlineData("['*', '!https://git.example/*']", false)]
    [InlineData("[]", false)]
    public void Repositories(string patterns, bool isAllowed) => Assert.Equal(isAllowed, Rights($"sourceRepos: {patterns}").AllowsRepository("https://git.example/platform.git"));

    [Theory]
    [InlineData("{server: 'https://kubernetes.default.svc', namespace: databases}", true)]
    [InlineData("{server: '*', namespace: 'data*'}", true)]
    [InlineData("{name: in-cluster, namespace: databases}", false)]
    [InlineData("{server: '*', namespace: web}", false)]
    [InlineData("{server: '*', namespace: '*'}, {server: '*', namespace: '!databases'}", false)]
    public void Destinations(string items, bool isAllowed) =>
        Assert.Equal(isAllowed, Rights($"destinations: [{items}]").AllowsDestination(new("https://kubernetes.default.svc", "", "databases")));

    [Fact]
    public void Without_lists_kinds_in_namespaces_are_allowed_and_others_are_not()
    {
        var rights = Rights("sourceRepos: ['*']");

        Assert.Equal((true, false), (rights.AllowsKind(Namespaced), rights.AllowsKind(ClusterWide)));
        Assert.Equal(("namespaceResourceWhitelist", "clusterResourceWhitelist"), (rights.ListOf(Namespaced), rights.ListOf(ClusterWide)));
    }

    [Theory]
    [InlineData("namespaceResourceWhitelist: [{group: '*.zalan.do', kind: '*'}]", true, "namespaceResourceWhitelist")]
    [InlineData("namespaceResourceWhitelist: [{group: apps, kind: Deployment}]", false, "namespaceResourceWhitelist")]
    [InlineData("namespaceResourceBlacklist: [{group: acid.zalan.do, kind: postgresql}]", false, "namespaceResourceBlacklist")]
    public void Kinds(string list, bool isAllowed, string toChange)
    {
        var rights = Rights(list);

        Assert.Equal((isAllowed, toChange), (rights.AllowsKind(Namespaced), rights.ListOf(Namespaced)));
    }

    private static ProjectRights Rights(string spec) =>
        new(LintFiles.Read("project.yaml", $"apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: {{name: platform}}\nspec:\n  {spec}\n").Manifests[0]);
}
