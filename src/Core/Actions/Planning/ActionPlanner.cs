using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>Makes a plan from facts read anew: the draft, its effects, every guard's verdict, and what has to be confirmed. Sends nothing.</summary>
public sealed class ActionPlanner(ActionFactsReader facts, EffectsReader effects, ActionBookStore book, TimeProvider time)
{
    private static readonly TimeSpan RecentFor = TimeSpan.FromHours(1);

    /// <param name="carriedOut">The plan that is being carried out; null when a new one is made.</param>
    public async Task<PlannedAction> PlanAsync(ActionAsk ask, Actor actor, Plan? carriedOut, CancellationToken cancellationToken)
    {
        if (!ActionSet.Actions.TryGetValue(ask.Action, out var action))
        {
            return PlannedAction.Not(ActionProblemKind.NotFound, $"There is no action '{ask.Action}'. There are {string.Join(", ", ActionSet.Actions.Keys.Order(StringComparer.Ordinal))}.");
        }

        if (AskCheck.Problem(ask) is { } wrong)
        {
            return PlannedAction.Not(ActionProblemKind.Invalid, wrong);
        }

        // Before anything is asked: how long the answer takes does not tell what is there.
        var startedAt = time.GetUtcNow();
        var read = facts.Listed(ask.Target) is { } listed && actor.Sees(listed) ? await facts.ReadAsync(ask.Target, action.Description, cancellationToken) : null;
        if (read?.Best is not { } application || !actor.Sees(application))
        {
            return PlannedAction.Not(ActionProblemKind.NotFound, $"There is no application '{ask.Target.Name}' in namespace '{ask.Target.Namespace}' of the Argo CD instance '{ask.Target.Instance}', or it may not be seen.");
        }

        var prepared = action.Prepare(ask, read, carriedOut?.Id ?? ActionId.New());
        return prepared.Draft is { } draft
            ? new(await JudgeAsync(WithUndoOf(draft), read, actor, startedAt, carriedOut, cancellationToken), read, null)
            : PlannedAction.Not(ActionProblemKind.Invalid, prepared.Problem!);
    }

    // The undo says what it undoes: it need not wait for a cool-down, and the audit ties both together.
    private static ActionDraft WithUndoOf(ActionDraft draft) => draft.Undo is { } undo
        ? draft with { Undo = undo with { Parameters = [.. undo.Parameters, new(ParameterNames.UndoOf, draft.Trail.Id.Value)] } }
        : draft;

    private async Task<Plan> JudgeAsync(ActionDraft draft, ActionFacts read, Actor actor, DateTimeOffset startedAt, Plan? carriedOut, CancellationToken cancellationToken)
    {
        var computed = await effects.ReadAsync(draft, read, cancellationToken);
        var known = Known(draft, read, actor, carriedOut) with { Effects = computed };
        var first = Judge(known with { Plan = null });
        var hash = PlanHash.Of(draft, read, computed, ConfirmationRule.Of(known, first));

        // The guard that compares the hashes needs the one of all others.
        var verdicts = carriedOut is null ? first : Judge(known with { Hash = hash });
        var application = read.Best!;
        return new(
            draft.Trail.Id, actor, draft, application.Uid, application.Project, ClusterNames.In(read.Snapshot).Of(application.Destination), hash,
            PlanSummary.Of(draft, computed, application), computed, verdicts, ConfirmationRule.Of(known, verdicts), time.GetUtcNow(), startedAt)
        {
            Lease = LeaseRule.Of(draft, read),
        };
    }

    private GuardFacts Known(ActionDraft draft, ActionFacts read, Actor actor, Plan? carriedOut)
    {
        var records = book.Current.Of(draft.Ask.Target).Where(record => record.Id != draft.Trail.Id).ToList();
        return new()
        {
            Draft = draft,
            Facts = read,
            Actor = actor,
            Open = records.Where(record => record.IsOpen).ToEquatableList(),
            Recent = records.Where(record => !record.IsOpen && record.ConfirmedAt is { } at && read.Now - at <= RecentFor).ToEquatableList(),
            Plan = carriedOut,
        };
    }

    private static EquatableList<Verdict> Judge(GuardFacts known) =>
        ActionSet.Guards.Where(guard => guard.Description.HoldsForBrakes || !known.Draft.Action.IsBrake)
            .Select(guard => guard.Judge(known))
            .OfType<Verdict>()
            .ToEquatableList();
}

/// <param name="Facts">What it was computed from; null when there is no plan.</param>
public sealed record PlannedAction(Plan? Plan, ActionFacts? Facts, ActionProblem? Problem)
{
    public static PlannedAction Not(ActionProblemKind kind, string sentence) => new(null, null, new(kind, sentence));
}
