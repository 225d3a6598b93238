using DbDashboard.Core.Sources.Kubernetes;

namespace DbDashboard.Core.Tests.Sources.Kubernetes;

public sealed class KubernetesOptionsCheckTests
{
    [Fact]
    public void Has_nothing_to_say_of_clusters_that_can_be_read() =>
        Assert.Empty(Problems(new ClusterOptions { Name = "a", InCluster = true }, new ClusterOptions { Name = "b", Server = "https://k8s.example" }, new ClusterOptions { Name = "c", Server = "http://127.0.0.1:8001", Namespaces = ["databases"] }));

    [Fact]
    public void Asks_for_a_name() =>
        Assert.Equal("Kubernetes:Clusters:0:Name: is missing; name the cluster as Argo CD does.", Problem(new ClusterOptions { InCluster = true }));

    [Fact]
    public void Asks_for_exactly_one_way_to_reach_it()
    {
        Assert.Contains("give exactly one of", Problem(new ClusterOptions { Name = "a" }));
        Assert.Contains("give exactly one of", Problem(new ClusterOptions { Name = "a", InCluster = true, Context = "prod" }));
    }

    [Fact]
    public void Names_the_second_of_two_equal_names() =>
        Assert.StartsWith("Kubernetes:Clusters:1:Name: another cluster is named 'a' too", Problem(new ClusterOptions { Name = "a", InCluster = true }, new ClusterOptions { Name = "a", InCluster = true }));

    [Fact]
    public void Refuses_to_send_a_token_in_clear() =>
        Assert.Equal("Kubernetes:Clusters:0:Server: 'http://k8s.example' would send the token in clear; use https.", Problem(new ClusterOptions { Name = "a", Server = "http://k8s.example" }));

    [Fact]
    public void Names_the_file_that_is_not_there() =>
        Assert.Equal("Kubernetes:Clusters:0:KubeConfig: there is no file '/nowhere/config' that the dashboard can read.", Problem(new ClusterOptions { Name = "a", KubeConfig = "/nowhere/config" }));

    [Fact]
    public void Names_what_is_no_namespace() =>
        Assert.Equal("Kubernetes:Clusters:0:Namespaces: 'Data Bases' is no name of a namespace.", Problem(new ClusterOptions { Name = "a", InCluster = true, Namespaces = ["Data Bases"] }));

    private static string Problem(params ClusterOptions[] clusters) => Assert.Single(Problems(clusters));

    private static string[] Problems(params ClusterOptions[] clusters) => [.. KubernetesOptionsCheck.Problems(new KubernetesOptions { Clusters = clusters })];
}
