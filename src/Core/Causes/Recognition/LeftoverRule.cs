using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>A catch-all for failed operations of some frames: what no narrower cause accounts for, in Argo CD's own words, naming the resources.</summary>
public abstract class LeftoverRule : OperationRule
{
    private const int MostCited = 8;

    protected sealed override IEnumerable<Cause> Recognise(Facts facts, OperationState state) => [];

    protected sealed override IEnumerable<Cause> RecogniseRest(Facts facts, OperationState state, IReadOnlySet<string> explained)
    {
        var message = OperationMessage.Of(state);
        if (!Takes(message.Frame))
        {
            yield break;
        }

        var failures = state.Failures();
        var left = failures.Where(r => !explained.Contains(ExplainedText.Of(r))).ToList();
        if (left.Count > 0)
        {
            yield return Say(facts, state, $"{Words.Names(left.Select(r => Words.Cap(r.Key.ToString(), 120)), 4)}{More(left)}: {Words.Cap(left[0].Message.Length > 0 ? left[0].Message : message.Text, 300)}", left);
        }
        else if (failures.Count == 0 && state.HasEndedBadly() && !explained.Contains(ExplainedText.Of(state)) && !state.Repeated(facts).Any())
        {
            yield return Say(facts, state, message.Text.Length > 0 ? Words.Cap(message.Text, 300) : "Argo CD gives no reason", []);
        }
    }

    /// <summary>Which frames it speaks of; each frame has one catch-all.</summary>
    protected abstract bool Takes(OperationFrame frame);

    /// <summary>The sentence up to the words that are cited.</summary>
    protected abstract string Begin(Facts facts);

    private static string More(List<ResourceResult> left) => left.Select(r => r.Message).Distinct().Count() > 1 ? ", first" : "";

    private Cause Say(Facts facts, OperationState state, string said, List<ResourceResult> left)
    {
        var app = facts.Application.Key.Name;
        IEnumerable<Evidence> evidence = [.. left.Take(MostCited).Select(state.Cite), state.Cite(), .. Declared.Files(facts, left.Take(MostCited).Select(r => r.Key))];
        return Description.Found($"{Begin(facts)} {said}", Severity.Broken, Confidence.Proven, evidence.ToEquatableList())
                .With([new Remedy($"Remove what Argo CD names, then sync {app} without prune.", "Applies what differs; deletes nothing.", RemedySafety.NeedsCare, Action: "sync")])
                .About(left.Where(r => r.HookType.Length == 0).Select(r => r.Key))
                .Saying(state.Notes(facts)) with
        { Explained = left.Count == 0 ? [ExplainedText.Of(state)] : [.. left.Select(ExplainedText.Of)] };
    }
}
