using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class KindExcludedTests
{
    private const string Id = "kind-excluded";

    [Theory]
    [InlineData("Resource cilium.io/CiliumIdentity 1234 is excluded in the settings", "cilium.io/CiliumIdentity 1234")]
    [InlineData("Resource /Endpoints orders is excluded in the settings", "Endpoints orders")]
    public void Names_the_object_that_is_never_deployed(string message, string named) =>
        Assert.Equal($"{named} is declared and never deployed: Argo CD's settings exclude its kind.", Warned(message).Of(Id).Sentence);

    [Theory]
    [InlineData("Resource /Endpoints orders will not be deployed because of the settings", "ExcludedResourceWarning")]
    [InlineData("Resource rbac:ClusterRole is not permitted in project default", "ExcludedResourceWarning")]
    [InlineData("Resource /Endpoints orders is excluded in the settings", "ComparisonError")]
    public void Another_wording_or_condition_is_not_it(string message, string type) => Assert.False(Warned(message, type).Says(Id));

    private static Explanation Warned(string message, string type = "ExcludedResourceWarning") =>
        SomeFacts.Of(Some.Application() with { Sync = SyncStatus.Synced, Conditions = [new Condition(type, message, null)] }).Explain();
}
