using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ClusterForbiddenTests
{
    private const string Id = "cluster-forbidden";

    [Theory]
    [InlineData("secrets \"x\" is forbidden: User \"system:serviceaccount:argocd:controller\" cannot create resource \"secrets\" in API group \"\" in the namespace \"orders\"", "create secrets in the namespace orders")]
    [InlineData("clusterroles.rbac.authorization.k8s.io \"x\" is forbidden: User \"system:serviceaccount:argocd:controller\" cannot patch resource \"clusterroles\" in API group \"rbac.authorization.k8s.io\" at the cluster scope", "patch clusterroles at the cluster scope")]
    [InlineData("roles.rbac.authorization.k8s.io \"x\" is forbidden: user \"system:serviceaccount:argocd:controller\" (groups=[\"a\"]) is attempting to grant RBAC permissions not currently held:\n{APIGroups:[\"\"]}", "grant rights that it does not have")]
    public void Names_the_account_and_the_right(string text, string right) => Assert.Equal(
        $"Argo CD's account system:serviceaccount:argocd:controller may not {right} in in-cluster, so ConfigMap settings is not synced.", Refusals.Explain(text).Of(Id).Sentence);

    [Theory]
    [InlineData("configmaps \"x\" is forbidden: exceeded quota: few, requested: a=1, used: a=1, limited: a=1", "quota-exceeded")]
    [InlineData("deployments.apps \"x\" is forbidden: ValidatingAdmissionPolicy 'p' with binding 'b' denied request: no", "webhook-denied")]
    [InlineData("configmaps \"x\" is forbidden: unable to create new content in namespace y because it is being terminated", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));
}
