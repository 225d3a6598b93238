namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ConversionWebhookDownTests
{
    private const string Id = "conversion-webhook-down";

    [Theory]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource postgresql.acid.zalan.do: conversion webhook for acid.zalan.do/v1, Kind=postgresql failed: Post \"https://pg-operator.databases.svc:443/convert?timeout=30s\": dial tcp 10.96.0.7:443: connect: connection refused", "The conversion webhook of postgresql.acid.zalan.do (pg-operator.databases.svc) fails, so Argo CD cannot read in-cluster: dial tcp 10.96.0.7:443: connect: connection refused.")]
    [InlineData("Failed to load live state: unexpected error getting managed object: conversion webhook for cert-manager.io/v1, Kind=Certificate failed: the server rejected our request", "The conversion webhook of Certificate.cert-manager.io fails, so Argo CD cannot read in-cluster: the server rejected our request.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text).Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: Get \"https://10.0.0.1/version?timeout=32s\": dial tcp 10.0.0.1:443: i/o timeout", "cluster-unreachable")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource CronJob.batch: cronjobs.batch is forbidden: User \"system:serviceaccount:kube-system:argocd-manager\" cannot list resource \"cronjobs\" in API group \"batch\" at the cluster scope", "cluster-permission-missing")]
    [InlineData("Failed to compare desired state to live state: error running server side apply in dryrun mode for resource ConfigMap/a: failed calling webhook \"x\": connection refused", "diff-failed")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text).Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("comparison-error", SomeFacts.Erring("the converter of postgresql is away").Explain().Headline!.Id);
}
