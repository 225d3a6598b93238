using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Actions;

/// <summary>The actions as the pages offer them.</summary>
public static class ActionIds
{
    public const string Sync = "sync";
    public const string PatchSource = "patch-source";
    public const string AutoSyncOn = "autosync-on";
    public const string AutoSyncOff = "autosync-off";
    public const string Refresh = "refresh";
    public const string HardRefresh = "hard-refresh";
    public const string Terminate = "terminate";

    /// <summary>What is asked, in words, before a plan says it more exactly.</summary>
    public static string Title(string action, string name) => action switch
    {
        Sync => $"Sync {name}",
        PatchSource => $"Point {name} elsewhere",
        AutoSyncOn => $"Switch auto-sync of {name} on",
        AutoSyncOff => $"Switch auto-sync of {name} off",
        Refresh => $"Refresh {name}",
        HardRefresh => $"Hard-refresh {name}",
        Terminate => $"Terminate the operation of {name}",
        _ => $"{ActionSet.Actions.GetValueOrDefault(action)?.Description.Title ?? action} {name}",
    };

    /// <summary>Nothing can be planned before something is given.</summary>
    public static bool NeedsParameters(string action, Application application) =>
        action == PatchSource || (action == AutoSyncOn && application.SyncPolicy.Automated is null);
}
