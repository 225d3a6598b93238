using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift.Diffing;

/// <summary>Lines that follow each other and are the same on both sides, or differ.</summary>
/// <param name="Live">The lines of what is live; of an equal chunk the same as the other side's.</param>
/// <param name="Wanted">The lines of what a sync would make of it.</param>
public sealed record DiffChunk(bool IsChanged, EquatableList<StateLine> Live, EquatableList<StateLine> Wanted);
