using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Probes;
using DbDashboard.Core.State;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Sources.Probes;

public sealed class ProbeSourceTests
{
    private static readonly ProbeOptions Options = new() { Cluster = "in-cluster", Namespace = "databases", Name = "orders", Databases = ["shop", "web"], Username = "reader", PasswordFile = "/nowhere/password" };

    [Fact]
    public async Task One_that_cannot_be_asked_is_unreachable_and_says_why_for_each_database()
    {
        var source = new ProbeSource(Options, new FakeTimeProvider());
        var snapshot = Snapshot.Empty;

        await foreach (var observation in source.ObserveAsync(TestContext.Current.CancellationToken).Take(2))
        {
            snapshot = SnapshotReducer.Reduce(snapshot, observation);
        }

        Assert.Equal(SourceState.Unreachable, snapshot.Sources[source.Id].State);
        Assert.Contains("databases/orders, database shop: The password file cannot be read", snapshot.Sources[source.Id].Why);
        Assert.Equal(["shop", "web"], snapshot.Extensions[("in-cluster", new("acid.zalan.do", "postgresql", "databases", "orders"))].Select(look => look.Database));
    }
}
