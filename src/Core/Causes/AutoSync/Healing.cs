using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>Self-heal in a row: each heal of the same revision waits longer than the one before.</summary>
/// <param name="Attempts">How many in a row.</param>
/// <param name="Until">Before this moment there is no next heal.</param>
/// <param name="Resources">What the last one was about.</param>
public sealed record Healing(int Attempts, TimeSpan Pause, DateTimeOffset LastAt, DateTimeOffset Until, EquatableList<ResourceKey> Resources)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>An application that stayed Synced for this long after a heal begins anew.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(330);

    /// <summary>Null when the last operation was no heal of what is compared now, or when it was calm since.</summary>
    public static Healing? Of(Facts facts)
    {
        var application = facts.Application;
        if (application is not { SyncPolicy: { IsAutoSyncOn: true, Automated.SelfHeal: true }, OperationState: { Phase: OperationPhase.Succeeded, FinishedAt: { } at, Operation: { AutoHealAttempts: > 0 and var attempts } operation } }
            || !Attempt.IsOfCompared(application) || (application.Sync == SyncStatus.Synced && facts.Now - at > Calm))
        {
            return null;
        }

        var pause = After(attempts);
        return new Healing(attempts, pause, at, at + pause, operation.Resources);
    }

    /// <summary>2, 6, 18, 54, 162 s, and 300 s from then on.</summary>
    internal static TimeSpan After(int attempts) => attempts > 5 ? Longest : TimeSpan.FromSeconds(2 * Math.Pow(3, attempts - 1));
}
