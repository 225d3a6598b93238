namespace DbDashboard.Core.State;

/// <summary>The one cell that holds the snapshot.</summary>
public sealed class SnapshotStore() : LatestValue<Snapshot>(Snapshot.Empty);
