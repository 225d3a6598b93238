using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ClusterUnreachableTests
{
    private const string Id = "cluster-unreachable";

    [Theory]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: Get \"https://10.0.0.1/version?timeout=32s\": dial tcp 10.0.0.1:443: i/o timeout", "Argo CD cannot reach the cluster in-cluster: dial tcp 10.0.0.1:443: i/o timeout.")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to get server version: the server has asked for the client to provide credentials", "Argo CD cannot reach the cluster in-cluster: the server has asked for the client to provide credentials.")]
    [InlineData("Failed to load target state: failed to get cluster version for cluster \"https://10.0.0.1\": failed to get cluster info for \"https://10.0.0.1\": Get \"https://10.0.0.1/version\": x509: certificate signed by unknown authority", "Argo CD cannot reach the cluster in-cluster: x509: certificate signed by unknown authority.")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource Pod: Get \"https://10.0.0.1/api/v1/pods\": dial tcp 10.0.0.1:443: connect: connection refused", "Argo CD cannot reach the cluster in-cluster: dial tcp 10.0.0.1:443: connect: connection refused.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text).Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource CronJob.batch: cronjobs.batch is forbidden: User \"system:serviceaccount:kube-system:argocd-manager\" cannot list resource \"cronjobs\" in API group \"batch\" at the cluster scope", "cluster-permission-missing")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource postgresql.acid.zalan.do: conversion webhook for acid.zalan.do/v1, Kind=postgresql failed: Post \"https://pg-operator.databases.svc:443/convert?timeout=30s\": dial tcp 10.96.0.7:443: connect: connection refused", "conversion-webhook-down")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource Thing.example.com: the server is currently unable to handle the request", "live-state-unreadable")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text).Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("comparison-error", SomeFacts.Erring("https://10.0.0.1 is away: dial tcp 10.0.0.1:443: connect: connection refused").Explain().Headline!.Id);

    [Fact]
    public void A_repository_that_refuses_the_connection_is_no_cluster() =>
        Assert.False(SomeFacts.Erring("Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = failed to list refs: Get \"https://git.example/x.git/info/refs\": dial tcp 10.0.0.9:443: connect: connection refused").Explain().Says(Id));

    [Fact]
    public async Task Three_conditions_of_one_cluster_are_one_cause()
    {
        var explanation = await Explained.RecordedAsync("cases/cluster-dead");

        Assert.Equal("Argo CD cannot reach the cluster https://127.0.0.1:6999: dial tcp 127.0.0.1:6999: connect: connection refused.", explanation.Headline!.Sentence);
        Assert.Equal(3, explanation.Headline.Evidence.Count);
        Assert.Single(explanation.Causes.Items, c => c.Id == Id);
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.Why.Contains("no cause names it yet"));
    }
}
