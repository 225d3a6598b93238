namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>One step of the controller's decision, one file. Pure.</summary>
internal interface IAutoSyncGate
{
    Gate Judge(Facts facts);
}
