using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Header;

/// <summary>The three points of an application: the branch's head, the revision that Argo CD compared, and what is live.</summary>
/// <param name="Gap">Between head and compared, in words; null when they are the same.</param>
/// <param name="Origins">Null when where the live objects came from could not be read from Git.</param>
/// <param name="LastDeployment">The newest entry of status.history, shown when <paramref name="Origins"/> is null.</param>
public sealed record PointsView(PointView Head, PointView Compared, string? Gap, EquatableList<LiveOrigin>? Origins, LiveOrigin? LastDeployment)
{
    /// <summary>Argo CD compared exactly what the branch's head is now.</summary>
    public bool IsComparedHead => Head.Commit is not null && Head.Commit == Compared.Commit;

    public static PointsView From(Facts facts)
    {
        var head = HeadPoint(facts);
        var compared = ComparedPoint(facts.Application);
        var origins = LiveOrigins.From(facts);
        return new PointsView(head, compared, GapOf(facts, head, compared), origins, Last(facts.Application));
    }

    private static PointView HeadPoint(Facts facts)
    {
        var name = facts.Application.Source.EffectiveRevision;
        if (facts.Git is not { } git)
        {
            return new PointView(name, null, null, null, "Git was not read.");
        }

        var tip = git.Head.Value?.Tip ?? git.Tracked.Value?.Tip;
        var commit = git.Refs.Value?.Resolve(name) ?? git.Head.Value?.Commit;
        return commit is null
            ? new PointView(name, null, null, null, git.Head.Why ?? git.Refs.Why ?? $"{name} is not a branch or tag of the repository.")
            : new PointView(name, commit, tip?.Id == commit ? tip.Author : null, tip?.Id == commit ? tip.At : null, null);
    }

    private static PointView ComparedPoint(Application application) => application.Revision is { } revision
        ? new PointView("compared", revision, null, application.ReconciledAt, null)
        : new PointView("compared", null, null, application.ReconciledAt, "Argo CD has not resolved a revision.");

    private static string? GapOf(Facts facts, PointView head, PointView compared)
    {
        if (head.Commit is null || compared.Commit is null || head.Commit == compared.Commit)
        {
            return null;
        }

        var between = facts.Git!.Head.Value?.OwnCommits.Count ?? 0;
        return between == 0 ? "Git moved on since" : $"{Count(between, "commit")} on the path since";
    }

    private static LiveOrigin? Last(Application application)
    {
        if (application.History.Count == 0)
        {
            return null;
        }

        var last = application.History[^1];
        return new LiveOrigin(last.Source.EffectiveRevision, last.Revision, false, [], last.By ?? (last.Automated ? "auto-sync" : null), last.DeployedAt);
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}

/// <param name="Commit">Full commit id; null when not known.</param>
/// <param name="By">The commit's author; null when not known.</param>
/// <param name="At">The commit's time, or when Argo CD compared.</param>
/// <param name="Why">Why there is no commit; null when there is one.</param>
public sealed record PointView(string Name, string? Commit, string? By, DateTimeOffset? At, string? Why)
{
    public string? ShortCommit => Commit is { Length: > 7 } ? Commit[..7] : Commit;
}
