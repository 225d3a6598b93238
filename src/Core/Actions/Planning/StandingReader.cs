using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>What the dashboard itself holds about an application now.</summary>
public sealed class StandingReader(LeaseStore leases, SoakStore soaks, SoakOptions options, FreezeStore freeze)
{
    public Standing Of(ApplicationKey application) => new()
    {
        Freeze = freeze.Current,
        Soak = soaks.Current.Of(application, options),
        Leases = leases.Current.Of(application),
    };
}
