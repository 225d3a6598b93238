using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>
/// The last word about the health of resources, kept over a reconnect: the list leaves it out, and until it is read again
/// an old word with its time says more than none.
/// </summary>
internal sealed class LastHealth
{
    private readonly Dictionary<ApplicationKey, (string Uid, DateTimeOffset At, Dictionary<ResourceKey, ManagedResourceStatus> Resources)> words = [];

    /// <summary>True for an application that manages custom resources and whose health is not told, or is an old word.</summary>
    public static bool IsWanted(Application application) =>
        application.IsComparable
        && application.Resources.Items.Any(resource => ApplicationTrim.IsCustom(resource.Key.Group))
        && (application.ResourceHealthAsOf is not null || IsUntold(application));

    /// <summary>Remembers what was told up to <paramref name="heard"/>.</summary>
    public void Note(IEnumerable<Application> told, DateTimeOffset heard)
    {
        foreach (var application in told.Where(application => !IsUntold(application)))
        {
            var custom = application.Resources.Items.Where(resource => ApplicationTrim.IsCustom(resource.Key.Group));
            words[application.Key] = (application.Uid, application.ResourceHealthAsOf ?? heard, custom.DistinctBy(resource => resource.Key).ToDictionary(resource => resource.Key));
        }
    }

    /// <summary>The application with the last word where it brings none itself; another object of the same name gets none.</summary>
    public Application Fill(Application listed)
    {
        if (!words.TryGetValue(listed.Key, out var known) || known.Uid != listed.Uid || !IsUntold(listed))
        {
            return listed;
        }

        return listed with
        {
            Resources = listed.Resources.Select(resource => known.Resources.TryGetValue(resource.Key, out var last)
                ? resource with { Health = last.Health, HealthMessage = last.HealthMessage }
                : resource).ToEquatableList(),
            ResourceHealthAsOf = known.At,
        };
    }

    /// <summary>Forgets everybody else.</summary>
    public void Keep(IReadOnlyCollection<ApplicationKey> present)
    {
        foreach (var gone in words.Keys.Where(key => !present.Contains(key)).ToList())
        {
            words.Remove(gone);
        }
    }

    private static bool IsUntold(Application application) => application.Resources.Items.All(resource => resource.Health == HealthStatus.None);
}
