using System.Collections.Immutable;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Branches;

/// <summary>The repositories of the latest snapshot; sorted out once for all who look, and anew only when an application changed.</summary>
public sealed class RadarRepositories
{
    private (ImmutableDictionary<ApplicationKey, Application> Of, EquatableList<RadarRepository> All)? known;
    private readonly Lock gate = new();

    public EquatableList<RadarRepository> Of(Snapshot snapshot)
    {
        lock (gate)
        {
            if (known is not { } held || !ReferenceEquals(held.Of, snapshot.Applications))
            {
                known = held = (snapshot.Applications, RadarRepository.All(snapshot));
            }

            return held.All;
        }
    }
}
