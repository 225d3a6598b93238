using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Applications;

namespace DbDashboard.Dashboard.Api;

/// <summary>What one subscriber was told of the applications: a row is told again only when something that it shows is another.</summary>
public sealed class LiveTold
{
    private Dictionary<ApplicationKey, Told> told = [];

    /// <summary>The difference between what was told and <paramref name="shown"/>, which is told from now on.</summary>
    public LiveRows Tell(ExplainedSnapshot explained, IEnumerable<ListedApplication> shown)
    {
        var now = shown.ToDictionary(application => application.Key, application => Of(explained, application));
        var changed = now.Where(pair => told.GetValueOrDefault(pair.Key)?.Shown != pair.Value.Shown).OrderBy(pair => pair.Key);
        LiveRows rows = new([.. changed.Select(pair => pair.Value.Row)], [.. told.Keys.Where(key => !now.ContainsKey(key)).Order()], explained.Snapshot.Version);
        told = now;
        return rows;
    }

    // An application that did not change is the same object: its row need not be made again.
    private Told Of(ExplainedSnapshot explained, ListedApplication application) =>
        told.GetValueOrDefault(application.Key) is { } before && ReferenceEquals(before.Application, application)
            ? before
            : new(application, ApplicationMapping.Row(explained, application.Application));

    private sealed record Told(ListedApplication Application, ApplicationReplyRow Row)
    {
        // Each answer of the source makes the row younger: that alone is no news.
        public ApplicationReplyRow Shown { get; } = Row with { AsOf = null };
    }
}
