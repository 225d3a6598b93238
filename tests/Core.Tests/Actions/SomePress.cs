using System.Collections.Immutable;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions;

/// <summary>Presses on an application, as guards see them: everything fresh, everything known, nobody else about.</summary>
internal static class SomePress
{
    public static readonly Actor Ada = new("ada-1", "Ada Ops", Role.Admin);

    public static readonly ActionDescription SyncAction = new("sync", "Sync", "sync", Role.Operator, Risk.Low);

    /// <summary>In Git and live, and as Git says.</summary>
    public static readonly Effect Kept = Effect("kept", EffectKind.Unchanged);

    /// <summary>An application that is out of sync and manages one object.</summary>
    public static Application Orders() => Some.Application() with
    {
        Project = "shop",
        Destination = new("https://kubernetes.default.svc", "", "shop"),
        Resources = [Row("kept", "ConfigMap")],
        ResourceCount = 1,
    };

    public static ManagedResourceStatus Row(string name, string kind = "ConfigMap", string group = "", bool prune = false, bool hook = false, bool confirm = false) =>
        new(new(group, kind, "shop", name), "v1", prune ? SyncStatus.OutOfSync : SyncStatus.Synced, HealthStatus.Healthy, null, hook, prune, confirm, 0);

    public static Effect Effect(string name, EffectKind kind, string type = "ConfigMap", string group = "", ApplicationKey? via = null, string? size = null, bool replaced = false) =>
        Of(new ResourceKey(group, type, "shop", name), kind, via, size, replaced);

    public static Effect Database(string name, EffectKind kind = EffectKind.Deleted, ApplicationKey? via = null) => Effect(name, kind, "postgresql", "acid.zalan.do", via, "50Gi");

    public static GuardFacts Sync(Application? application = null, bool prune = false, params Effect[] effects)
    {
        var about = application ?? Orders();
        return Press(about, SyncAction, new ArgoCdWrite.Sync(about.Key, about.Project) { Prune = prune }, new(Prune: prune), effects);
    }

    public static GuardFacts AutoSyncOn(Application? application = null, bool prune = true, params Effect[] effects)
    {
        var about = application ?? Orders();
        var press = Press(about, new("autosync-on", "Switch auto-sync on", "update", Role.Operator, Risk.Medium), new ArgoCdWrite.PatchApplication(about.Key, about.Project, "[]"), new(AutoSyncOn: true), effects);
        var assumed = about with { SyncPolicy = about.SyncPolicy with { Automated = new AutomatedPolicy(true, prune, false, false) } };
        var change = new SpecChange("/spec/syncPolicy/automated/enabled", "false", "true");
        return press with { Draft = press.Draft with { Verb = "Switch auto-sync on", Assumed = assumed, Trail = press.Draft.Trail with { Changes = [change] } } };
    }

    /// <summary>Points the source at another revision; auto-sync is off, so the next sync does it.</summary>
    public static GuardFacts Point(Application? application = null, string revision = "feature/x", params Effect[] effects)
    {
        var about = application ?? Orders();
        var press = Press(about, new("patch-source", "Point", "update", Role.Promoter, Risk.Medium), new ArgoCdWrite.PatchApplication(about.Key, about.Project, "[]"), new(revision), effects);
        var change = new SpecChange("/spec/source/targetRevision", $"\"{about.Source.TargetRevision}\"", $"\"{revision}\"");
        return press with { Draft = press.Draft with { Verb = "Point", ActsNow = about.SyncPolicy.IsAutoSyncOn, Trail = press.Draft.Trail with { Changes = [change] } } };
    }

    public static GuardFacts AutoSyncOff(Application? application = null)
    {
        var about = application ?? Orders();
        var press = Press(about, new("autosync-off", "Switch auto-sync off", "update", Role.Operator, Risk.Medium, IsBrake: true), new ArgoCdWrite.PatchApplication(about.Key, about.Project, "[]"), null);
        var change = new SpecChange("/spec/syncPolicy/automated/enabled", null, "false");
        return press with { Draft = press.Draft with { Verb = "Switch auto-sync off", Trail = press.Draft.Trail with { Changes = [change] } } };
    }

    public static GuardFacts Terminate(Application? application = null)
    {
        var about = application ?? Orders();
        return Press(about, new("terminate", "Terminate", "sync", Role.Operator, Risk.Medium, IsBrake: true), new ArgoCdWrite.Terminate(about.Key, about.Project), null);
    }

    public static GuardFacts Refresh(Application? application = null, params Effect[] effects)
    {
        var about = application ?? Orders();
        return Press(about, new("refresh", "Refresh", "get", Role.Operator, Risk.Low), new ArgoCdWrite.Refresh(about.Key, about.Project, false), about.SyncPolicy.IsAutoSyncOn ? new(AutoSyncOn: true) : null, effects);
    }

    /// <summary>The plan that such a press would be carried out by.</summary>
    public static Plan Plan(this GuardFacts facts, string hash = "h", DateTimeOffset? at = null) => new(
        facts.Draft.Trail.Id, facts.Actor, facts.Draft, facts.Application?.Uid ?? "", facts.Draft.Write.Project, "in-cluster", hash, "", facts.Effects, [], new(Risk.Low, false, [], null, "Sync"), at ?? Some.Moment, at ?? Some.Moment);

    public static ActionRecord Record(this GuardFacts facts, ActionState state, string? action = null, DateTimeOffset? at = null) => new(ActionId.New(), state, "It was so.", at ?? Some.Moment)
    {
        Target = facts.Draft.Ask.Target,
        Action = action ?? facts.Draft.Action.Id,
        Title = facts.Draft.Title,
        By = "Grace",
        ConfirmedAt = at ?? Some.Moment,
    };

    public static GuardFacts With(this GuardFacts facts, Func<ActionFacts, ActionFacts> change) => facts with { Facts = change(facts.Facts) };

    /// <summary>Git's side as JSON, so that a change of it can be followed.</summary>
    public static GuardFacts WithSpec(this GuardFacts facts, string spec) =>
        facts.With(f => f with { Application = Reading.Known(new FreshApplication(facts.Application!, spec), "Argo CD application", Some.Moment) });

    private static Effect Of(ResourceKey key, EffectKind kind, ApplicationKey? via, string? size, bool replaced) =>
        new(key, kind, "No file that the source selects declares it.", DataKinds.IsData(key), via, size, replaced);

    private static GuardFacts Press(Application application, ActionDescription action, ArgoCdWrite write, WhatIfScenario? scenario, params Effect[] effects) => new()
    {
        Actor = Ada,
        Draft = Draft(application, action, write, scenario),
        Effects = scenario is null ? null : new(scenario, true, true, null, effects.Length == 0 ? [Kept] : [.. effects], [], [], Some.Moment),
        Facts = new()
        {
            Key = application.Key,
            Now = Some.Moment,
            Application = Reading.Known(new FreshApplication(application, "{}"), "Argo CD application", Some.Moment),
            Details = Details(application),
            MayDo = Reading.Known(true, "Argo CD can-i", Some.Moment),
            Standing = Some.Standing(application.Key),
            Snapshot = new Snapshot
            {
                At = Some.Moment,
                Applications = ImmutableDictionary<ApplicationKey, Application>.Empty.Add(application.Key, application),
                Sources = ImmutableDictionary<SourceId, SourceStatus>.Empty.Add(Some.ArgoCd, Some.Live(Some.ArgoCd)),
            },
        },
    };

    private static ActionDraft Draft(Application application, ActionDescription action, ArgoCdWrite write, WhatIfScenario? scenario)
    {
        var ask = new ActionAsk(application.Key, action.Id);
        return new(ask, action, $"{action.Title} {application.Key.Name}", action.Title, write, new(ActionId.New(), ask, application.Uid), scenario);
    }

    private static ApplicationDetails Details(Application application) => new()
    {
        Key = application.Key,
        ManagedResources = Reading.Known(application.Resources.Items.Select(r => new ManagedResource(r.Key, r.RequiresPruning ? null : "{}", "{}", "{}", "{}", "1", false, r.Hook, [])).ToEquatableList(), "Argo CD managed-resources", Some.Moment),
        SyncWindows = Reading.Known(new SyncWindows([], [], true), "Argo CD syncwindows", Some.Moment),
    };
}
