using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>The ApplicationSet that owns an application, as the snapshot has it.</summary>
public static class OwningSet
{
    private const string Source = "Argo CD applicationsets";

    /// <summary>Absent when none owns it; as old when Argo CD is silent and it was not read a moment ago.</summary>
    public static Reading<ApplicationSet> Of(Snapshot snapshot, Application application, DateTimeOffset now)
    {
        if (ApplicationSetKey.OwnerOf(application) is not { } key)
        {
            return Reading.Absent<ApplicationSet>("Argo CD application", now, "no ApplicationSet owns it");
        }

        var read = snapshot.ApplicationSets.GetValueOrDefault(key) ?? Reading.NotRead<ApplicationSet>(Source);
        var status = snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.ArgoCd, key.Instance));
        return !read.IsKnown || now - read.At <= SourceStatus.FreshFor || status?.IsFresh(now) is true
            ? read
            : read with { State = ReadingState.Stale, Why = status?.Why ?? "Argo CD does not answer now" };
    }
}
