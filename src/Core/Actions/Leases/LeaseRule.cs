using DbDashboard.Core.Actions.Catalogue;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>Which presses make an override, and when one is over.</summary>
public static class LeaseRule
{
    /// <summary>Null when the press makes none: it brings nothing off its baseline, or brings it back.</summary>
    public static LeaseOffer? Of(ActionDraft draft, ActionFacts facts) => draft.Action.Id switch
    {
        "autosync-off" => Offer(draft, facts, OverrideKind.AutoSync, $"Auto-sync of {draft.Ask.Target.Name} is off"),
        "patch-source" when After(draft.Ask, facts.Best) is { } after && !IsBaseline(after, draft, facts) =>
            Offer(draft, facts, OverrideKind.Source, $"{draft.Ask.Target.Name} follows {Words.Cap(after.EffectiveRevision, 120)} with {WaysOut.Filter(after.Directory)}"),
        _ => null,
    };

    /// <summary>The lease of a press.</summary>
    public static Lease? Made(Plan plan, Confirmed confirmed, DateTimeOffset now) => plan.Lease is not { } offer ? null : new(
        new(plan.Target, offer.Kind), plan.Uid, plan.Project, offer.What, plan.Actor.Subject, plan.Actor.Name, confirmed.Reason.Trim(), Terms(confirmed).Ticket.Trim(),
        now, now + (Terms(confirmed).For ?? Lease.Usual), offer.Undo, offer.UndoSentence)
    {
        Made = plan.Id,
    };

    /// <summary>Whether the override of a lease is there, as the list shows the application; null when the list cannot say.</summary>
    /// <param name="found">What was found in the application; null while it is explained.</param>
    public static bool? IsThere(Lease lease, Application application, EquatableList<FoundOverride>? found) => lease switch
    {
        { Key.Kind: OverrideKind.AutoSync } => !application.SyncPolicy.IsAutoSyncOn,
        { Undo: { Action: "patch-source" } undo } => !IsAsAsked(undo, application),
        _ => found?.Items.Any(one => one.Kind == OverrideKind.Source),
    };

    private static LeaseTerms Terms(Confirmed confirmed) => confirmed.Lease ?? new();

    private static LeaseOffer Offer(ActionDraft draft, ActionFacts facts, OverrideKind kind, string what)
    {
        var held = facts.Standing.LeaseOf(kind);
        return held is null ? new(kind, Words.Sentence(what), draft.Undo, draft.UndoSentence) : new(kind, Words.Sentence(what), held.Undo, held.UndoSentence);
    }

    private static bool IsBaseline(ApplicationSource after, ActionDraft draft, ActionFacts facts)
    {
        var held = facts.Standing.LeaseOf(OverrideKind.Source);
        return (facts.Parent.ValueIfKnown?.Declared is { } declared && ParentQuestions.IsSame(declared.Source, after))
            || (held?.Undo is { Action: "patch-source" } undo && facts.Best is { } now && IsAsAsked(undo, now with { Sources = now.Sources.Items.SetItem(Index(draft.Ask), after).ToEquatableList() }));
    }

    /// <summary>The source as the press makes it; null when there is no such source.</summary>
    private static ApplicationSource? After(ActionAsk ask, Application? application)
    {
        if (application is null || Index(ask) >= application.Sources.Count)
        {
            return null;
        }

        var source = application.Sources[Index(ask)];
        var edit = SourceAsk.Of(ask, source, Index(ask));
        return source with
        {
            TargetRevision = edit.TargetRevision ?? source.TargetRevision,
            Directory = edit.Filter is { } filter ? new(filter.Recurse, filter.Include, filter.Exclude, source.Directory?.HasJsonnet ?? false) : source.Directory,
        };
    }

    private static bool IsAsAsked(ActionAsk ask, Application application) =>
        After(ask, application) is { } asked && ParentQuestions.IsSame(asked, application.Sources[Index(ask)]);

    private static int Index(ActionAsk ask) => int.TryParse(ask.Parameter(ParameterNames.Source), out var index) && index >= 0 ? index : 0;
}
