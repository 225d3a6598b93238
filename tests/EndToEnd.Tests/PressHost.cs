using DbDashboard.Testing.Hosts;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>A dashboard that tests press on, each on applications of its own.</summary>
public sealed class PressHost : IAsyncLifetime
{
    public DashboardHost Dashboard { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Dashboard = await DashboardHost.StartAsync();

    public ValueTask DisposeAsync() => Dashboard.DisposeAsync();
}
