using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>A differing field with where its difference comes from.</summary>
/// <param name="Certain">What the origin states leaves no room; false when something that would prove it was not to be had.</param>
public sealed record FieldVerdict(ManagedResource Resource, FieldDifference Field, FieldOrigin Origin, bool Certain)
{
    public ResourceField Name => new(Resource.Key, Field.Path);
}
