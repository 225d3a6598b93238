using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>One field of one object.</summary>
/// <param name="Path">JSON pointer.</param>
public readonly record struct ResourceField(ResourceKey Resource, string Path);
