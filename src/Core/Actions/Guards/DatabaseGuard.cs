using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>
/// A database, its volume, its definition or its namespace would be deleted or written anew, also through child applications:
/// its name is typed, and where a way without it is proven, that way is the only one.
/// </summary>
public sealed class DatabaseGuard : IGuard
{
    public GuardDescription Description { get; } = new("database", "Databases and volumes", 110);

    public Verdict? Judge(GuardFacts facts)
    {
        if (facts is not { Draft.Scenario: not null, Effects: { Known: true } effects })
        {
            return null;
        }

        var lost = effects.Effects.Items.Where(e => e.LosesData()).ToList();
        return lost.Count > 0 ? facts.Draft.ActsNow ? Now(facts, lost) : Later(facts, lost)
            : Disputed(facts, effects) ?? Kept(facts, effects);
    }

    private Verdict Now(GuardFacts facts, List<Effect> lost)
    {
        var (sentence, evidence) = ($"It {Does(lost)}: {EffectWords.Names(DataLoss.Named(facts, lost))}", lost.Take(20).Select(e => facts.Computed($"{e.Key}{(e.Via is { } via ? $" of {via.Name}" : "")}: {e.Why}")).ToArray());
        return DataLoss.SafeWay(facts, facts.Acts.Where(e => e.Kind == EffectKind.Deleted || e.Replaced).Select(e => e.Key)) is { } way
            ? Description.Refuses($"{sentence}; there is a way that loses nothing", $"{way.Text} {way.Effect}", evidence)
            : Description.Asks(Risk.High, sentence, "Files in Git that declare them, or the option Prune=false on them", evidence).Typing(DataLoss.NamesToType(facts, lost));
    }

    private Verdict Later(GuardFacts facts, List<Effect> lost) => Description
        .Asks(Risk.High, $"By itself it deletes nothing; the next sync {Does(lost, "would ")}: {EffectWords.Names(DataLoss.Named(facts, lost))}", "A revision and a filter that select them", [.. lost.Take(20).Select(e => facts.Computed($"{e.Key}: {e.Why}"))])
        .Typing(DataLoss.NamesToType(facts, lost));

    /// <summary>Argo CD lists a database as waiting for pruning where we compute that it stays: one of both is behind.</summary>
    private Verdict? Disputed(GuardFacts facts, WhatIfResult effects)
    {
        var computed = effects.LeftOver.Items.Select(e => e.Key).ToHashSet();
        var disputed = !facts.Prunes() ? [] : facts.Waiting()
            .Where(key => DataKinds.IsData(key) && !computed.Contains(key) && (facts.Draft.Only.Count == 0 || facts.Draft.Only.Items.Contains(key))).ToList();
        return disputed.Count == 0 ? null
            : Description.Refuses($"Argo CD lists {Words.Names(disputed.Select(k => k.ToString()))} as waiting for pruning, and Git as read here declares {(disputed.Count == 1 ? "it" : "them")}: one of both is behind", "A refresh, after which both say the same", facts.Read($"requiresPruning: {Words.Names(disputed.Select(k => k.Name))}."));
    }

    private Verdict Kept(GuardFacts facts, WhatIfResult effects)
    {
        var left = effects.LeftOver.Items.Where(e => e.LosesData() || e.IsData).ToList();
        return left.Count == 0
            ? Description.Allows("No database and no volume is deleted or written anew", facts.Computed("No effect on data."))
            : Description.Allows($"No database and no volume is deleted; {EffectWords.Count(left)} without a file stay{(left.Count == 1 ? "s" : "")}: {EffectWords.Names(left)}", [.. left.Take(20).Select(e => facts.Computed($"{e.Key}: {e.Why}"))]);
    }

    private static string Does(List<Effect> lost, string would = "")
    {
        var (deleted, replaced) = (lost.FindAll(e => e.Kind == EffectKind.Deleted), lost.FindAll(e => e.Kind != EffectKind.Deleted));
        var delete = $"{(would.Length > 0 ? would + "delete" : "deletes")} {EffectWords.Count(deleted)} with all data";
        var replace = $"{(would.Length > 0 ? would + "write" : "writes")} {EffectWords.Count(replaced)} anew as a whole (Replace=true or Force=true)";
        return (deleted.Count, replaced.Count) switch { (_, 0) => delete, (0, _) => replace, _ => $"{delete} and {replace}" };
    }
}
