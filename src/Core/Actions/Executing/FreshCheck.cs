using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>The last look before a request leaves: whether the application is still the one that was judged.</summary>
internal static class FreshCheck
{
    /// <summary>What was read may be this old when the request leaves.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromSeconds(2);

    /// <returns>What changed, in words; null when it is the same.</returns>
    public static string? WhatChanged(FreshApplication judged, FreshApplication now)
    {
        var (was, isNow) = (judged.Application, now.Application);
        return true switch
        {
            _ when was.Uid != isNow.Uid => "the application was deleted and made again",
            _ when isNow.DeletionTimestamp is not null => "the application is being deleted",
            _ when judged.Spec != now.Spec => "its spec was changed",
            _ when was.PendingOperation != isNow.PendingOperation => "an operation was started or ended",
            _ when was.Revisions != isNow.Revisions || was.Sync != isNow.Sync => "Argo CD compared it anew",
            _ when !Same(was, isNow) => "the state of its resources changed",
            _ => null,
        };
    }

    // Health moves all the time and changes nothing about what a sync does.
    private static bool Same(Application was, Application isNow) => Rows(was).SequenceEqual(Rows(isNow));

    private static IEnumerable<(ResourceKey Key, SyncStatus Status, bool Prune)> Rows(Application application) =>
        application.Resources.Items.Select(row => (row.Key, row.Status, application.WouldPrune(row))).OrderBy(row => row.Key);
}
