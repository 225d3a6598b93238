using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift;

/// <summary>The difference of one resource, field by field; empty when equal.</summary>
/// <param name="Truncated">True when the difference is larger than the cap and the rest is left out.</param>
public sealed record ResourceDrift(ResourceKey Key, EquatableList<FieldDifference> Fields, bool Truncated = false);
