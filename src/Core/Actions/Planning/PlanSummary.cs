using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>The first line of a confirmation: what will happen, in numbers.</summary>
public static class PlanSummary
{
    /// <param name="effects">Null when the action touches no object.</param>
    /// <param name="application">As it was read last.</param>
    public static string Of(ActionDraft draft, WhatIfResult? effects, Application application)
    {
        if (draft.Scenario is null)
        {
            return WithoutObjects(draft.Write, application);
        }

        if (effects is not { Known: true })
        {
            return Words.Sentence($"What it would do is not known: {Words.Cap(effects?.Why ?? "it was not computed", 300)}");
        }

        var parts = Parts(effects).ToList();
        return draft.ActsNow ? Now(effects, parts) : $"Changes nothing by itself; the next sync {(parts.Count == 0 ? "would find nothing to do" : "would " + Words.Names(parts.Select(p => p.Would)))}.{Missed(effects)}";
    }

    private static string WithoutObjects(ArgoCdWrite write, Application application) => write switch
    {
        ArgoCdWrite.Terminate => $"Ends {RunningOperation.Of(application)?.Exact ?? "the running operation"}; what it has applied or deleted so far stays so.",
        ArgoCdWrite.Refresh => "Argo CD compares it again; no object is touched.",
        _ => "Only the Application is changed: no object is touched.",
    };

    private static string Now(WhatIfResult effects, List<(string Does, string Would)> parts)
    {
        var sentences = parts.Select(p => p.Does).ToList();
        if (parts.Count == 0)
        {
            sentences.Add("Changes nothing");
        }

        if (!effects.Of(EffectKind.Deleted).Any())
        {
            sentences.Add("Deletes nothing");
        }
        else if (!effects.Of(EffectKind.Created).Any())
        {
            sentences.Add("Creates nothing");
        }

        return $"{string.Join(". ", sentences)}.{Missed(effects)}";
    }

    /// <summary>Deletions first.</summary>
    private static IEnumerable<(string Does, string Would)> Parts(WhatIfResult effects)
    {
        foreach (var (kind, does, would) in new[] { (EffectKind.Deleted, "Deletes", "delete"), (EffectKind.Changed, "Changes", "change"), (EffectKind.Created, "Creates", "create") })
        {
            if (EffectWords.Count(effects.Of(kind)) is { Length: > 0 } count)
            {
                yield return ($"{does} {count}", $"{would} {count}");
            }
        }

        if (EffectWords.Count(effects.Of(EffectKind.Unknown)) is { Length: > 0 } unknown)
        {
            yield return ($"May change {unknown}", $"perhaps change {unknown}");
        }
    }

    private static string Missed(WhatIfResult effects) => effects.Proven || effects.Why is null ? "" : $" {Words.Sentence(Words.Cap(effects.Why, 300))}";
}
