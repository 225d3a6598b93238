using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Groups;

public sealed class FingerprintTests
{
    private const string Commit = "9ac1e02000000000000000000000000000000000";

    [Fact]
    public void Is_the_same_for_ever() =>
        Assert.Equal("351783dba4bf4c11", Fingerprint.Of("manifest-invalid", new("commit", "https://git.example.com/platform " + Commit)).ToString());

    [Theory]
    [InlineData("https://git.example.com/platform.git " + Commit, "commit", "https://git.example.com/platform " + Commit)]
    [InlineData("https://ada:secret@git.example.com/platform/ " + Commit, "commit", "https://git.example.com/platform " + Commit)]
    [InlineData("https://git.example.com/platform.git feature/x", "branch", "https://git.example.com/platform feature/x")]
    [InlineData("repository https://git.example.com/platform.git", "repository", "https://git.example.com/platform")]
    [InlineData("cluster https://10.0.0.1:6443", "cluster", "https://10.0.0.1:6443")]
    [InlineData("cluster https://kubernetes.default.svc", "cluster", "prod in-cluster")]
    [InlineData("crd acid.zalan.do/postgresql", "crd", "acid.zalan.do/postgresql in prod in-cluster")]
    [InlineData("webhook validate.example.com", "webhook", "validate.example.com in prod in-cluster")]
    [InlineData("crd acid.zalan.do/postgresql in in-cluster", "crd", "acid.zalan.do/postgresql in prod in-cluster")]
    [InlineData("cluster east", "cluster", "prod east")]
    [InlineData("cluster in-cluster", "cluster", "prod in-cluster")]
    [InlineData("chart https://charts.example.com/ redis", "chart", "https://charts.example.com redis")]
    [InlineData("project team-a", "project", "team-a in prod")]
    [InlineData(null, "application", "prod/argocd/orders")]
    public void A_root_says_where_it_is_one_thing(string? key, string kind, string text) => Assert.Equal(new CauseRoot(kind, text), RootOf(key));

    [Fact]
    public void The_same_name_in_two_clusters_is_two_things()
    {
        var elsewhere = Some.Application("orders") with { Destination = new("https://10.0.0.1:6443", "", "") };
        Assert.Equal("validate.example.com in https://10.0.0.1:6443", CauseRoot.Of(Some.Cause(root: "webhook validate.example.com"), elsewhere).Text);
    }

    [Fact]
    public void One_commit_is_one_root_in_every_Argo_CD()
    {
        var there = Some.Application("orders") with { Key = new ApplicationKey("staging", "argocd", "orders") };
        Assert.Equal(RootOf($"https://git.example.com/x {Commit}"), CauseRoot.Of(Some.Cause(root: $"https://git.example.com/x.git {Commit}"), there));
    }

    [Fact]
    public void Another_cause_of_the_same_root_is_another_fingerprint()
    {
        var root = RootOf("cluster https://10.0.0.1:6443");
        Assert.NotEqual(Fingerprint.Of("cluster-unreachable", root), Fingerprint.Of("cluster-permission-missing", root));
    }

    [Theory]
    [InlineData("0123456789abcdef", true)]
    [InlineData("0123456789abcde", false)]
    [InlineData(" 123456789abcdef", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData(null, false)]
    public void Reads_only_what_it_writes(string? text, bool isOne) => Assert.Equal(isOne ? text : null, Fingerprint.Parse(text)?.ToString());

    private static CauseRoot RootOf(string? key) => CauseRoot.Of(Some.Cause(root: key), Some.Application("orders") with { Destination = new("https://kubernetes.default.svc", "", "") });
}
