namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>One step of the controller's decision.</summary>
/// <param name="Answer">A clause with the real names, without a full stop: <c>auto-sync is off (spec.syncPolicy has no automated block)</c>.</param>
/// <param name="Evidence">What it was read from, and when; null when it was not asked.</param>
/// <param name="Until">When it lets through by itself; null when it does not, or when that is not known.</param>
public sealed record Gate(GateId Id, GateState State, string Answer, Evidence? Evidence = null, DateTimeOffset? Until = null)
{
    /// <summary>The question, a few words.</summary>
    public string Question => Id switch
    {
        GateId.Reconciles => "Argo CD reconciles it",
        GateId.Compared => "Compared lately",
        GateId.Window => "Sync window open",
        GateId.Enabled => "Auto-sync on",
        GateId.Idle => "No operation running",
        GateId.Stays => "Not being deleted",
        GateId.Differs => "OutOfSync",
        GateId.MayPrune => "More than prunes to do",
        GateId.NotFailed => "Revision has not failed",
        GateId.MayHeal => "May heal",
        GateId.Rested => "Heal pause over",
        GateId.Leaves => "Would not delete everything",
        _ => "Operation could start",
    };
}
