using System.Collections.Immutable;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

/// <summary>The applications of the next snapshot with their first-seen times, while one observation is taken in.</summary>
internal sealed class ApplicationDraft(Snapshot snapshot, DateTimeOffset at, ReducerWork work)
{
    private readonly ImmutableDictionary<ApplicationKey, Application>.Builder applications = snapshot.Applications.ToBuilder();
    private readonly ImmutableDictionary<ApplicationKey, FirstSeen>.Builder firstSeen = snapshot.FirstSeen.ToBuilder();

    public Snapshot Apply(Observation observation)
    {
        switch (observation)
        {
            case Observation.ApplicationsListed listed:
                List(listed);
                break;
            case Observation.ApplicationChanged changed:
                Put(changed.Application);
                break;
            case Observation.ApplicationDeleted deleted:
                Remove(deleted.Key);
                break;
        }

        return Next();
    }

    private void List(Observation.ApplicationsListed listed)
    {
        var seen = new HashSet<ApplicationKey>(listed.Applications.Count);
        foreach (var application in listed.Applications)
        {
            seen.Add(application.Key);
            Put(application);
        }

        // First-seen times of an earlier run may name applications that went while nobody looked.
        foreach (var key in snapshot.Applications.Keys.Concat(snapshot.FirstSeen.Keys))
        {
            if (key.Instance == listed.Source.Name && !seen.Contains(key))
            {
                Remove(key);
            }
        }
    }

    private void Put(Application application)
    {
        work.Compared++;
        var before = firstSeen.GetValueOrDefault(application.Key);
        if (applications.TryGetValue(application.Key, out var held))
        {
            if (ResourceVersion.IsOlder(application.ResourceVersion, held.ResourceVersion) || held == application)
            {
                return;
            }

            before = held.Uid == application.Uid ? before : null;
        }

        work.Written++;
        applications[application.Key] = application;
        Date(application.Key, FirstSeenDating.Date(application, before, at));
    }

    private void Date(ApplicationKey key, FirstSeen dated)
    {
        if (firstSeen.GetValueOrDefault(key) != dated)
        {
            firstSeen[key] = dated;
        }
    }

    private void Remove(ApplicationKey key)
    {
        if (applications.Remove(key) | firstSeen.Remove(key))
        {
            work.Written++;
        }
    }

    private Snapshot Next()
    {
        var (nextApplications, nextFirstSeen) = (applications.ToImmutable(), firstSeen.ToImmutable());
        return ReferenceEquals(nextApplications, snapshot.Applications) && ReferenceEquals(nextFirstSeen, snapshot.FirstSeen)
            ? snapshot
            : snapshot with { Applications = nextApplications, FirstSeen = nextFirstSeen };
    }
}
