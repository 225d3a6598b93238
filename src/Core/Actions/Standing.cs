using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions;

/// <summary>What the dashboard itself holds about an application, at the moment of a plan: it is in no reading of Argo CD.</summary>
public sealed record Standing
{
    /// <summary>Nothing is known: what needs it is refused.</summary>
    public static readonly Standing Unknown = new();

    public FreezeState Freeze { get; init; } = FreezeState.NotRead;

    /// <summary>Null when the watch has not looked at it.</summary>
    public SoakReading? Soak { get; init; }

    public EquatableList<Lease> Leases { get; init; }

    public Lease? LeaseOf(OverrideKind kind) => Leases.Items.FirstOrDefault(lease => lease.Key.Kind == kind);
}
