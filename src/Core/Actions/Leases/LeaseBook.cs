using System.Collections.Immutable;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>The leases that there are.</summary>
/// <param name="IsLoaded">What an earlier run kept was read, or cannot be.</param>
public sealed record LeaseBook(ImmutableDictionary<LeaseKey, Lease> Leases, bool IsLoaded = false)
{
    public static readonly LeaseBook Empty = new(ImmutableDictionary<LeaseKey, Lease>.Empty);

    /// <summary>Of one application, in the order of their ends.</summary>
    public EquatableList<Lease> Of(ApplicationKey application) => Leases.IsEmpty
        ? []
        : Enum.GetValues<Causes.Overrides.OverrideKind>().Select(kind => Leases.GetValueOrDefault(new(application, kind))).OfType<Lease>().OrderBy(lease => lease.Until).ToEquatableList();

    public LeaseBook With(Lease lease) => this with { Leases = Leases.SetItem(lease.Key, lease) };

    public LeaseBook Without(LeaseKey key) => this with { Leases = Leases.Remove(key) };

    /// <summary>With what an earlier run kept: what is known by now wins.</summary>
    public LeaseBook Over(LeaseBook kept) => new(kept.Leases.SetItems(Leases), IsLoaded: true);
}

/// <summary>The one cell that holds the leases; pages, REST and the hub watch it.</summary>
public sealed class LeaseStore() : LatestValue<LeaseBook>(LeaseBook.Empty);
