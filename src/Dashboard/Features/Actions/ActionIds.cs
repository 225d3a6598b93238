using DbDashboard.Core.Actions;

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

    /// <summary>The verb before the application's name, before a plan says it more exactly.</summary>
    public static string Title(string action) => action switch
    {
        Sync => "Sync",
        PatchSource => "Point at: change what is followed by",
        AutoSyncOn => "Switch auto-sync on for",
        AutoSyncOff => "Switch auto-sync off for",
        Refresh => "Refresh",
        HardRefresh => "Hard-refresh",
        Terminate => "Terminate the operation of",
        _ => ActionSet.Actions.GetValueOrDefault(action)?.Description.Title ?? "Act on",
    };

    /// <summary>Nothing can be planned before something is given.</summary>
    public static bool NeedsParameters(string action) => action == PatchSource;
}
