using System.Collections.Immutable;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;

namespace DbDashboard.Testing;

/// <summary>Leases, soaks and the freeze switch.</summary>
public static partial class Some
{
    /// <summary>Ada's lease of a source that is off its baseline, made at <see cref="Moment"/> for four hours.</summary>
    public static Lease Lease(string application = "orders", OverrideKind kind = OverrideKind.Source) => new(
        new(Application(application).Key, kind),
        "uid-1",
        "default",
        kind == OverrideKind.Source ? $"{application} follows feature/x with no filter." : $"Auto-sync of {application} is off.",
        "local:ada",
        "Ada",
        "the fix is not merged yet",
        "OPS-12",
        Moment,
        Moment.AddHours(4),
        kind == OverrideKind.Source
            ? new(Application(application).Key, "patch-source", [new(ParameterNames.TargetRevision, "main")])
            : new(Application(application).Key, "autosync-on", [new(ParameterNames.AutoPrune, "true"), new(ParameterNames.SelfHeal, "false")]),
        kind == OverrideKind.Source ? "Points it back at main." : "Switches it on again.")
    {
        SeenAt = Moment,
    };

    /// <summary>Healthy and Synced without a gap for as long as anybody can think, and looked at until long after the test.</summary>
    public static SoakStore Soaked(ApplicationKey application)
    {
        var store = new SoakStore();
        store.Update(_ => new(ImmutableDictionary<ApplicationKey, SoakRecord>.Empty.Add(application, Soak(application, Moment.AddYears(-1))), Moment.AddYears(50), IsLoaded: true));
        return store;
    }

    public static SoakRecord Soak(ApplicationKey application, DateTimeOffset? since, params SoakGap[] gaps) => new(application, "mark", Moment.AddYears(-1), since, null, [.. gaps]) { Project = "default" };

    public static FreezeStore NotFrozen()
    {
        var store = new FreezeStore();
        store.Update(_ => FreezeState.Never);
        return store;
    }

    /// <summary>Nothing stands in the way: not frozen, and soaked for three days.</summary>
    public static Standing Standing(ApplicationKey application) => new()
    {
        Freeze = FreezeState.Never,
        Soak = new(Soak(application, Moment.AddDays(-3)), TimeSpan.FromHours(24), Moment),
    };
}
