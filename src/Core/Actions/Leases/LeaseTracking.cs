using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>What became of leases: what was seen, which end is near, which is over, and which override is gone. Pure.</summary>
/// <param name="actions">Presses under way: a lease whose press has not ended is not closed.</param>
public sealed class LeaseTracking(ExplainedSnapshot explained, ActionBook actions, DateTimeOffset now)
{
    /// <summary>An override that a press made shows in the list after this time at the latest.</summary>
    public static readonly TimeSpan ShowsWithin = TimeSpan.FromMinutes(10);

    /// <returns>The book as it is now, and the leases that ended with the reason.</returns>
    public (LeaseBook Book, IReadOnlyList<(Lease Lease, string Why)> Ended) Follow(LeaseBook book)
    {
        var ended = new List<(Lease, string)>();
        foreach (var lease in book.Leases.Values)
        {
            if (WhyOver(lease) is { } why)
            {
                ended.Add((lease, why));
                book = book.Without(lease.Key);
            }
            else if (Moved(lease) is var moved && moved != lease)
            {
                book = book.With(moved);
            }
        }

        return (book, ended);
    }

    private string? WhyOver(Lease lease)
    {
        var snapshot = explained.Snapshot;
        if (IsUnderWay(lease) || snapshot.Sources.GetValueOrDefault(new(SourceKind.ArgoCd, lease.Application.Instance))?.IsFresh(now) is not true)
        {
            return null;
        }

        return snapshot.Applications.GetValueOrDefault(lease.Application) switch
        {
            null => $"{lease.Application.Name} is gone from Argo CD.",
            { Uid: var uid } when lease.Uid.Length > 0 && uid != lease.Uid => $"{lease.Application.Name} was deleted and made again.",
            var application => IsThere(lease, application) is false && (lease.SeenAt is not null || now - lease.At > ShowsWithin) ? Gone(lease) : null,
        };
    }

    private Lease Moved(Lease lease)
    {
        var state = lease.StateAt(now);
        var seen = lease.SeenAt is null && explained.Snapshot.Applications.GetValueOrDefault(lease.Application) is { } application && IsThere(lease, application) is true;
        return lease with
        {
            SeenAt = seen ? now : lease.SeenAt,
            WarnedAt = state == LeaseState.Running ? null : lease.WarnedAt ?? now,
            OverAt = state == LeaseState.Over ? lease.OverAt ?? now : null,
        };
    }

    private bool? IsThere(Lease lease, Application application) =>
        LeaseRule.IsThere(lease, application, explained.Explanations.GetValueOrDefault(lease.Application) is { Awaits: null, NotChecked.Count: 0 } explanation ? explanation.Overrides : null);

    private bool IsUnderWay(Lease lease) => lease.Made is { } id && actions.Records.GetValueOrDefault(id) is { IsOpen: true };

    private static string Gone(Lease lease) => lease.Key.Kind == Causes.Overrides.OverrideKind.AutoSync
        ? Words.Sentence($"Auto-sync of {lease.Application.Name} is on again")
        : Words.Sentence($"{lease.Application.Name} is back where its undo would have put it");
}
