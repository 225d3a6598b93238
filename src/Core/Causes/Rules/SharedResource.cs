using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Two applications declare the same object: each sync takes it from the other, and the one that loses is OutOfSync. When one of
/// them prunes it, the other loses it too.
/// Found: Argo CD's SharedResourceWarning; the tracking annotation (or label, before 3.0) of the live object names another
/// application; or a sync with FailOnSharedResource says so.
/// Do: declare it in one of the two only. Take it out of the other without prune.
/// Confused with: tracking-changed (the mark is missing or of another form, no other application claims the object).
/// </summary>
public sealed class SharedResource : ICauseRule
{
    private const string Refused = "Shared resource found: ";

    public CauseDescription Description { get; } = new("shared-resource", "Two applications declare it", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 55);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var claims = Claim.Of(facts);
        var refusal = facts.Application.OperationState is { Operation.DryRun: false, Phase: OperationPhase.Failed or OperationPhase.Error } state && state.Message.StartsWith(Refused, StringComparison.Ordinal) ? state : null;
        foreach (var claim in claims)
        {
            yield return Describe(facts, claim, refusal?.Message.Contains($"/{claim.Name} ", StringComparison.Ordinal) is true ? refusal : null);
        }

        if (refusal is not null && !claims.Any(c => refusal.Message.Contains($"/{c.Name} ", StringComparison.Ordinal)))
        {
            yield return Refusal(facts, refusal);
        }
    }

    private Cause Describe(Facts facts, Claim claim, OperationState? refusal)
    {
        var (self, name) = (facts.Application.Key.Name, $"{claim.Kind} {Words.Cap(claim.Name, 120)}");
        var evidence = claim.Marks.Select(m => FieldWords.Evidence(m.Field)).Concat(claim.Warning is { } warning ? [Recognised.Cite(warning)] : []).Concat(refusal is null ? [] : [refusal.Cite()]);
        var cause = Description.Found($"{name} is part of {self} and of {Words.Cap(claim.Other, 120)}: each sync takes it from the other", Severity.Waiting, Confidence.Proven, evidence.ToEquatableList())
            .With(Remedies(self, claim.Other, name))
            .About(claim.Keys)
            .Saying(claim.Marks.Count > 0 ? $"The live object carries the mark of {Words.Cap(claim.Other, 120)}, so {self} differs" : null);
        return Failing(facts, cause, refusal) with
        {
            Fields = claim.Marks.Select(m => m.Name).ToEquatableList(),
            RootKey = $"shared {claim.Kind}/{claim.Keys.Select(k => k.Namespace).FirstOrDefault()}/{claim.Name}",
        };
    }

    private Cause Refusal(Facts facts, OperationState state) => Failing(facts, Description.Found(
            $"The last sync stopped because another application declares an object too: {Words.Cap(Excerpt.After(state.Message, Refused)!, 200)}", Severity.Broken, Confidence.Proven, [state.Cite()])
        .With(Remedies(facts.Application.Key.Name, "the other application", "the object")), state);

    /// <summary>A refused sync is explained by it, and comes where failed operations stand.</summary>
    private static Cause Failing(Facts facts, Cause cause, OperationState? state) => state is null ? cause : cause with
    {
        Severity = Severity.Broken,
        Order = facts.FailedOnComparedRevision() is null ? DecisionOrder.LastOperation : DecisionOrder.OperationFailedOnComparedRevision,
        Explained = [ExplainedText.Of(state)],
    };

    private static IEnumerable<Remedy> Remedies(string self, string other, string name) =>
    [
        new Remedy($"Decide whether {self} or {Words.Cap(other, 120)} declares {name}, and take it out of the other in Git.", "The one that gives it up must be synced without prune: a prune would delete the object for both.", RemedySafety.NeedsCare),
        new Remedy("Do not sync either of them with prune before that is decided.", "What one of them prunes is gone for the other.", RemedySafety.Dangerous),
    ];
}
