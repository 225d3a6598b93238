using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Dashboard.Features.OneApplication.Header;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Why;

namespace DbDashboard.Dashboard.Features.OneApplication;

/// <summary>One application's page.</summary>
/// <param name="Header">Null when there is no such application (any more).</param>
/// <param name="Why">Null until it is explained.</param>
/// <param name="Facts">What the explanation was made from; null until all was read.</param>
/// <param name="Light">The explanation that stands beside the snapshot: when it changes, everything is read again.</param>
/// <param name="Stale">The Argo CD source when it is not fresh; null when it is.</param>
public sealed record ApplicationView(
    ApplicationKey Key,
    Application? Application,
    Explanation? Light,
    HeaderView? Header,
    DangerView? Danger,
    WhyView? Why,
    Facts? Facts,
    SourceStatus? Stale,
    bool IsFirstListAwaited)
{
    /// <param name="full">The last explanation that was read with all facts; null when none yet.</param>
    public static ApplicationView From(ExplainedSnapshot explained, ApplicationKey key, Explanation? full, GitHostLinks hosts, DateTimeOffset now)
    {
        var snapshot = explained.Snapshot;
        var application = snapshot.Applications.GetValueOrDefault(key);
        var light = explained.Explanations.GetValueOrDefault(key);
        var shown = full?.Key == key ? full : light;
        var source = snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.ArgoCd, key.Instance));
        if (application is null)
        {
            return new ApplicationView(key, null, null, null, null, null, null, NotFresh(source, now), IsAwaited(source));
        }

        return new ApplicationView(
            key,
            application,
            light,
            HeaderView.From(application, shown?.Facts, snapshot.Instances.GetValueOrDefault(key.Instance), hosts),
            shown is null ? null : DangerView.From(shown, hosts),
            shown is null ? null : WhyView.From(shown, application.Sync, hosts),
            shown?.Facts,
            NotFresh(source, now),
            false);
    }

    // The last proof of life moves every few seconds while nothing on the page does: only what is shown is kept.
    private static SourceStatus? NotFresh(SourceStatus? source, DateTimeOffset now) =>
        source is null || source.IsFresh(now) ? null : source;

    private static bool IsAwaited(SourceStatus? source) => source is { State: SourceState.Connecting, LastSeen: null };
}
