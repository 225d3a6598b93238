using DbDashboard.Core.Actions.Requests;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>
/// Switches auto-sync off. A brake: it works from the list when the application cannot be read, goes around validation when
/// that refuses it, and takes the whole block away where Argo CD does not know <c>enabled</c> and stays on (before 3.1).
/// </summary>
public sealed class AutoSyncOffAction : IGuardedAction
{
    private const string OffPatch = """{"spec":{"syncPolicy":{"automated":{"enabled":false}}}}""";
    private const string Block = "/spec/syncPolicy/automated";
    private const string Enabled = $"{Block}/enabled";

    public ActionDescription Description { get; } = new("autosync-off", "Switch auto-sync off", "update", Role.Operator, Risk.Medium, IsBrake: true);

    public Preparation Prepare(ActionAsk ask, ActionFacts facts, ActionId id)
    {
        var application = facts.Best!;
        var request = facts.Application.ValueIfKnown is { } fresh ? AutoSyncPatch.Off(fresh) : null;
        if (request is RequestDraft.Impossible impossible)
        {
            return Preparation.Not(impossible.Why);
        }

        // On what has no block a merge would make one, and before 3.1 an empty block means on.
        if (!application.SyncPolicy.IsAutoSyncOn)
        {
            return Preparation.Not("Auto-sync is off, as far as the list says; the application itself could not be read.");
        }

        ArgoCdWrite write = request is RequestDraft.Ready ready
            ? new ArgoCdWrite.PatchApplication(ask.Target, application.Project, ready.Patch)
            : new ArgoCdWrite.MergePatch(ask.Target, application.Project, OffPatch);
        var policy = application.SyncPolicy.Automated!;
        return Preparation.Of(new(
            ask, Description, $"Switch auto-sync of {application.Key.Name} off", "Switch auto-sync off", write,
            new(id, ask, application.Uid, [new(Enabled, policy.Enabled is null ? null : "true", "false")], RestHash: facts.Application.ValueIfKnown is { } read ? SpecTrail.RestHash(read.Spec, [Block]) : null, PlannedAt: facts.Now),
            Undo: new(ask.Target, "autosync-on", [new(ParameterNames.AutoPrune, policy.Prune ? "true" : "false"), new(ParameterNames.SelfHeal, policy.SelfHeal ? "true" : "false")]),
            UndoSentence: $"Switches it on again{Words(policy)}, with its own plan and guards."));
    }

    public ArgoCdWrite? Next(ActionDraft draft, IReadOnlyList<SentRequest> sent, FreshApplication? now) => sent[^1] switch
    {
        { Answer: ArgoCdWriteOutcome.Accepted { Application: { } application, Spec: { } spec } } last =>
            AutoSyncEcho.Of(new(application, spec), spec) is AutoSyncEcho.Dropped dropped ? Remove(draft, dropped, last.Write) : null,
        { Write: ArgoCdWrite.PutSpec, Answer: ArgoCdWriteOutcome.Accepted } when now is not null && AutoSyncEcho.Of(now, now.Spec) is AutoSyncEcho.Dropped dropped =>
            Put(draft, dropped.NextSpec),

        // Argo CD validates every patch; what does not render can only be written as a whole.
        { Write: ArgoCdWrite.PatchApplication or ArgoCdWrite.MergePatch, Answer: ArgoCdWriteOutcome.Refused { Status: 400 or 500 } } when now is not null && Whole(sent, now) is { } off =>
            Put(draft, off),
        _ => null,
    };

    public Verification Verify(ActionTrail trail, FreshApplication now) => now.Application.SyncPolicy.IsAutoSyncOn
        ? new(VerificationState.Failed, "Auto-sync is still on. Switch it off in Argo CD, or remove spec.syncPolicy.automated.", MayLag: true)
        : new(VerificationState.Succeeded, $"{(now.Application.SyncPolicy.Automated is null ? "Auto-sync is off: the automated block is gone, because this Argo CD does not know enabled." : "Auto-sync is off; prune and self-heal stay as they are for the way back.")}{Lost(trail, now)}");

    public Trace Trace(ActionTrail trail, FreshApplication now) => now.Application.SyncPolicy.IsAutoSyncOn ? Actions.Trace.NotFound : Actions.Trace.Found;

    private static ArgoCdWrite Remove(ActionDraft draft, AutoSyncEcho.Dropped dropped, ArgoCdWrite last) => last is ArgoCdWrite.PutSpec
        ? Put(draft, dropped.NextSpec)
        : new ArgoCdWrite.PatchApplication(last.Application, last.Project, dropped.Next.Patch);

    // The whole spec may have been written, and Argo CD's patch loses edits of the same moment too.
    private static string Lost(ActionTrail trail, FreshApplication now) => trail.RestHash is { } rest && rest != SpecTrail.RestHash(now.Spec, [Block])
        ? " But something else of the spec changed since the plan: compare it with Git, an edit of somebody may be lost."
        : "";

    // Where enabled was dropped before, it would be dropped again.
    private static string? Whole(IReadOnlyList<SentRequest> sent, FreshApplication now) =>
        sent.Any(request => request.Answer is ArgoCdWriteOutcome.Accepted) ? AutoSyncSpec.Without(now) : AutoSyncSpec.Off(now);

    private static ArgoCdWrite.PutSpec Put(ActionDraft draft, string spec) => new(draft.Write.Application, draft.Write.Project, spec);

    private static string Words(AutomatedPolicy policy) => (policy.Prune, policy.SelfHeal) switch
    {
        (true, true) => " with prune and self-heal",
        (true, false) => " with prune",
        (false, true) => " with self-heal",
        _ => "",
    };
}
