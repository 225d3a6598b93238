using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ClusterPermissionMissingTests
{
    private const string Id = "cluster-permission-missing";

    [Theory]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource CronJob.batch: cronjobs.batch is forbidden: User \"system:serviceaccount:kube-system:argocd-manager\" cannot list resource \"cronjobs\" in API group \"batch\" at the cluster scope", "system:serviceaccount:kube-system:argocd-manager may not list cronjobs.batch in in-cluster: Argo CD reads nothing of that cluster until it may.")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource Secret: secrets is forbidden: User \"argocd\" cannot list resource \"secrets\" in API group \"\" in the namespace \"vault\"", "argocd may not list secrets in in-cluster, namespace vault: Argo CD reads nothing of that cluster until it may.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text).Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: Get \"https://10.0.0.1/version?timeout=32s\": dial tcp 10.0.0.1:443: i/o timeout", "cluster-unreachable")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource postgresql.acid.zalan.do: conversion webhook for acid.zalan.do/v1, Kind=postgresql failed: Post \"https://pg-operator.databases.svc:443/convert?timeout=30s\": dial tcp 10.96.0.7:443: connect: connection refused", "conversion-webhook-down")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text).Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("comparison-error", SomeFacts.Erring("the account argocd was denied the list of cronjobs").Explain().Headline!.Id);

    [Fact]
    public void Offers_the_question_to_ask_the_cluster_and_groups_by_it()
    {
        var cause = SomeFacts.Erring("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource CronJob.batch: cronjobs.batch is forbidden: User \"system:serviceaccount:kube-system:argocd-manager\" cannot list resource \"cronjobs\" in API group \"batch\" at the cluster scope").Explain().Of(Id);

        Assert.Equal("kubectl auth can-i list cronjobs.batch --as system:serviceaccount:kube-system:argocd-manager --all-namespaces", cause.Remedies[0].Commands[0].Text);
        Assert.Equal("cluster in-cluster", cause.RootKey);
    }
}
