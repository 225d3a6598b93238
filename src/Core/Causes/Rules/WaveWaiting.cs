using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A sync runs and waits until an object of one wave is healthy, before it applies the next wave.
/// Found: the running operation says: waiting for healthy state of.
/// Do: look why the object is not healthy (its pods, its events). The rest is applied by itself when it is.
/// Confused with: hook-running (a hook is waited for) and deletion-stuck (a deletion is waited for).
/// </summary>
public sealed class WaveWaiting : OperationRule
{
    private const string Mark = "waiting for healthy state of ";

    public override CauseDescription Description { get; } = new("wave-waiting", "The sync waits for an object to be healthy", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 27);

    protected override IEnumerable<Cause> Recognise(Facts facts, OperationState state)
    {
        if (!state.Waits() || Awaited.After(state.Message, Mark) is not { } awaited)
        {
            yield break;
        }

        var key = awaited.Find(facts);
        var resource = key is { } known ? facts.Application.Resources.Items.FirstOrDefault(r => r.Key == known) : null;
        var health = resource is { Health: not HealthStatus.None } ? $", and {(awaited.Others.Length > 0 ? "the first" : "it")} is {resource.Health}{(resource.HealthMessage is { Length: > 0 } why ? $" ({Words.Cap(why, 200)})" : "")}" : "";
        yield return Description.Found($"The sync of {facts.Application.Key.Name} waits{state.Since(facts)} until {awaited} {(awaited.Others.Length > 0 ? "are" : "is")} healthy{health}", Severity.Waiting, Confidence.Proven, [state.Cite(), .. key is { } found ? Hooks.Health(facts, found) : []])
                .With([.. key is { } named ? [Hooks.Look(named, $"{awaited.Kind} {awaited.Name}")] : Array.Empty<Remedy>(), Terminate.Of(facts, ", correct it in Git and sync again")])
                .About(key is { } about ? [about] : [])
                .Saying("What comes in later waves is applied when it is healthy, not before") with
        { Explained = [ExplainedText.Of(state)] };
    }
}
