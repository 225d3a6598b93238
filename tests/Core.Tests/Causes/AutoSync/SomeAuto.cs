using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes.AutoSync;

/// <summary>An OutOfSync application with auto-sync on, compared a minute ago, without windows: every gate is passed.</summary>
internal static class SomeAuto
{
    public const string Older = "89abcdef0123456789abcdef0123456789abcdef";

    public static Facts On(bool prune = false, bool selfHeal = false, bool allowEmpty = false) => SomeFacts.Of(Some.Application() with
    {
        SyncPolicy = new SyncPolicy(new AutomatedPolicy(null, prune, selfHeal, allowEmpty)),
        Revisions = [SomeFacts.Commit],
        ReconciledAt = Some.Moment.AddMinutes(-1),
        Resources = [SomeFacts.Resource("a"), SomeFacts.Resource("b", status: SyncStatus.Synced)],
    }).Windowed([], []);

    public static Facts Shaped(this Facts facts, Func<Application, Application> shape) => facts with { Application = shape(facts.Application) };

    /// <summary>The last operation was a sync of this revision.</summary>
    public static Facts Synced(this Facts facts, OperationPhase phase = OperationPhase.Succeeded, string revision = SomeFacts.Commit, string message = "") => facts.Shaped(a => a with
    {
        OperationState = SomeFacts.Operation(message, phase) with { Revisions = [revision], Sources = a.Sources },
    });

    /// <summary>The last operation was such a heal, this long ago.</summary>
    public static Facts Healed(this Facts facts, int attempts, TimeSpan ago) => facts.Synced().Shaped(a => a with
    {
        OperationState = a.OperationState! with
        {
            FinishedAt = Some.Moment - ago,
            Operation = a.OperationState!.Operation with { AutoHealAttempts = attempts, Automated = true, By = null, Resources = [new ResourceKey("apps", "Deployment", "databases", "api")] },
        },
    });

    public static Facts Windowed(this Facts facts, SyncWindow[] active, SyncWindow[] assigned, bool canSync = true) => facts with
    {
        Details = facts.Details with { SyncWindows = Reading.Known(new SyncWindows([.. active], [.. assigned], canSync), "Argo CD syncwindows", Some.Moment) },
    };

    /// <summary>The project says in which time zone each of these windows is.</summary>
    public static Facts Zoned(this Facts facts, params (SyncWindow Window, string Zone)[] windows) => facts with
    {
        Details = facts.Details with
        {
            Project = Reading.Known(new Project("default", [], [], [], [.. windows.Select(w => new ProjectWindow(w.Window, w.Zone, ["*"], [], [], false))]), "Argo CD project", Some.Moment),
        },
    };

    public static Facts Erring(this Facts facts, string message, string type = "SyncError") => facts.Shaped(a => a with { Conditions = [new Condition(type, message, Some.Moment)] });

    /// <summary>All that is left waits for pruning.</summary>
    public static Facts OnlyPrunes(this Facts facts, string kind = "ConfigMap", string group = "") => facts.Shaped(a => a with { Resources = [SomeFacts.Resource("gone", kind, group, prune: true), SomeFacts.Resource("b", status: SyncStatus.Synced)] });

    public static Facts AllPrunes(this Facts facts) => facts.Shaped(a => a with { Resources = [SomeFacts.Resource("gone", prune: true), SomeFacts.Resource("gone-too", prune: true)] });

    /// <summary>Argo CD is live, and this application and its neighbours were compared this long ago.</summary>
    public static Facts ComparedAgo(this Facts facts, TimeSpan own, int others, TimeSpan median, TimeSpan newest) => facts.Shaped(a => a with { ReconciledAt = Some.Moment - own }) with
    {
        ArgoCd = Some.Live(Some.ArgoCd),
        Pace = new ComparisonPace(others, median, others, others == 0 ? null : Some.Moment - newest),
    };
}
