namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>The parts of a sync, in their order.</summary>
internal enum SyncPhase
{
    PreSync,
    Sync,
    PostSync,
}
