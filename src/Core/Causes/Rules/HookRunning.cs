using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A sync runs and waits for a hook (a Job, usually a migration) to end; until then nothing that comes after it is applied.
/// Found: the running operation says: waiting for completion of hook.
/// Do: look at the hook's pod: it may work, wait for a node or an image, or hang. Terminating the operation deletes the hook.
/// Confused with: hook-failed (it has ended) and wave-waiting (an object, not a hook, is waited for).
/// </summary>
public sealed class HookRunning : OperationRule
{
    private const string Mark = "waiting for completion of hook ";

    public override CauseDescription Description { get; } = new("hook-running", "The sync waits for a hook", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 26);

    protected override IEnumerable<Cause> Recognise(Facts facts, OperationState state)
    {
        if (!state.Waits() || Awaited.After(state.Message, Mark) is not { } hook)
        {
            yield break;
        }

        var result = state.Results.Items.FirstOrDefault(r => r.Key.Kind == hook.Kind && r.Key.Name == hook.Name);
        var type = result is { HookType.Length: > 0 } ? $"{Words.Cap(result.HookType, 30)} " : "";
        var key = result?.Key ?? hook.Find(facts);
        yield return Description.Found($"The sync of {facts.Application.Key.Name} waits for the {type}hook {hook}{state.Since(facts)}", Severity.Waiting, Confidence.Proven, [state.Cite(), .. key is { } found ? Hooks.Health(facts, found) : []])
                .With([.. key is { } named ? [Hooks.Look(named, $"{hook.Kind} {hook.Name}")] : Array.Empty<Remedy>(), Terminate.Of(facts, " when the hook hangs")])
                .Saying(result?.HookType == "PreSync" ? "Nothing of this revision is applied until it ends" : null) with
        { Explained = [ExplainedText.Of(state)] };
    }
}
