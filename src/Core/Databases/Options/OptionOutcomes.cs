using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Options;

/// <summary>What a computed sync comes to for one database, in words.</summary>
internal static class OptionOutcomes
{
    /// <param name="name">The application that would be synced.</param>
    public static OptionOutcome Of(MatrixRow row, WhatIfResult result, string name)
    {
        if (!result.Known)
        {
            return new(row.State.Key, OutcomeWord.Unknown, result.Why ?? "It could not be worked out.");
        }

        var effect = result.Effects.Items.Where(effect => effect.Key == row.State.Key).MaxBy(effect => Weight(effect.Kind));
        return effect is null ? WithoutEffect(row, result, name) : new(row.State.Key, Word(effect.Kind), Says(effect, name));
    }

    /// <summary>What another application that would declare it comes to.</summary>
    public static OptionOutcome OfOther(MatrixRow row, WhatIfResult result, Application other) => (result.Known, Declares(result, row.State.Key), row.State.Live.HasValue, row.Tracked.Word) switch
    {
        (false, _, _, _) => new(row.State.Key, OutcomeWord.Unknown, $"What {other.Key.Name} would declare is not known: {result.Why}"),
        (_, true, true, TrackedWord.Taken) => new(row.State.Key, OutcomeWord.Shared, $"{other.Key.Name} and {row.State.Application?.Name} would both own it: every sync of one writes over the other."),
        (_, true, true, _) => new(row.State.Key, OutcomeWord.TakenOver, $"{other.Key.Name} would own the running database from its first sync on; until then a prune of {row.State.Application?.Name} still deletes it."),
        (_, true, false, _) => new(row.State.Key, OutcomeWord.Made, $"{other.Key.Name} makes it, empty."),
        _ => AsNow(row),
    };

    /// <summary>What nobody touches.</summary>
    public static OptionOutcome AsNow(MatrixRow row) => row.Prospect.Word switch
    {
        ProspectWord.Lost or ProspectWord.Leaving => new(row.State.Key, OutcomeWord.Waits, $"It stays as it is now. {row.Prospect.Says}"),
        ProspectWord.NotThere => new(row.State.Key, OutcomeWord.NotThere, "It is not there, and this does not make it."),
        ProspectWord.Unknown => new(row.State.Key, OutcomeWord.Unknown, row.Prospect.Says),
        _ => new(row.State.Key, OutcomeWord.Stays, "It is not touched."),
    };

    public static bool Declares(WhatIfResult result, ResourceKey key) => result.Effects.Items.Any(effect => effect.Key == key && effect.Kind is not EffectKind.Deleted);

    private static OptionOutcome WithoutEffect(MatrixRow row, WhatIfResult result, string name) =>
        result.LeftOver.Items.FirstOrDefault(left => left.Key == row.State.Key) is { } waiting ? new(row.State.Key, OutcomeWord.Waits, waiting.Why)
        : row.State.Live.State == ReadingState.Absent ? new(row.State.Key, OutcomeWord.NotThere, $"{name} does not declare it then.")
        : AsNow(row);

    private static OutcomeWord Word(EffectKind kind) => kind switch
    {
        EffectKind.Created => OutcomeWord.Made,
        EffectKind.Changed => OutcomeWord.Changes,
        EffectKind.Unchanged => OutcomeWord.Stays,
        EffectKind.Deleted => OutcomeWord.Deleted,
        _ => OutcomeWord.Unknown,
    };

    private static string Says(Effect effect, string name) => effect.Kind switch
    {
        EffectKind.Deleted => $"A sync of {name} with prune deletes it. {effect.Why}",
        EffectKind.Created => $"{name} makes it, empty. {effect.Why}",
        _ => effect.Why,
    };

    private static int Weight(EffectKind kind) => kind switch
    {
        EffectKind.Deleted => 4,
        EffectKind.Unknown => 3,
        EffectKind.Changed => 2,
        EffectKind.Created => 1,
        _ => 0,
    };
}
