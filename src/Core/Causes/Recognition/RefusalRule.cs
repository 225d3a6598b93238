using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>
/// A cause that is recognised by the words with which Kubernetes or Argo CD refused objects of a sync. Several objects that were
/// refused by the same (one webhook, one quota) are one cause.
/// </summary>
public abstract class RefusalRule : OperationRule
{
    private const int MostCited = 6;

    protected sealed override IEnumerable<Cause> Recognise(Facts facts, OperationState state) =>
        Refused.Of(state).Select(r => (By: By(state, r), Refused: r)).Where(r => r.By is not null)
            .GroupBy(r => r.By!, r => r.Refused)
            .Select(g => Make(facts, state, Say(facts, g.Key, [.. g]), [.. g]));

    /// <summary>What refused it (a name, or an empty text where there is only one); null when these are not this rule's words.</summary>
    protected abstract string? By(OperationState state, Refused refused);

    protected abstract RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused);

    private Cause Make(Facts facts, OperationState state, RefusalWords words, IReadOnlyList<Refused> refused)
    {
        var results = refused.Select(r => r.Result).OfType<ResourceResult>().ToList();
        IEnumerable<Evidence> cited = results.Count == 0 ? [state.Cite()] : results.Take(MostCited).Select(state.Cite);
        return Description.Found(words.Sentence, Severity.Broken, Confidence.Proven, [.. cited, .. Declared.Files(facts, results.Select(r => r.Key).Take(MostCited))])
                .With(words.Remedies)
                .About(results.Where(r => r.HookType.Length == 0).Select(r => r.Key))
                .Saying([.. words.Details, .. state.Notes(facts)]) with
        {
            RootKey = words.RootKey,
            Explained = results.Count == 0 ? [ExplainedText.Of(state)] : [.. results.Select(ExplainedText.Of)],
        };
    }
}
