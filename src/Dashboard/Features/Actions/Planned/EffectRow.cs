using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Dashboard.Features.Actions.Planned;

/// <summary>What happens to one object.</summary>
/// <param name="CreatedAt">When the live object was created; null when it is not watched or not live.</param>
public sealed record EffectRow(Effect Effect, DateTimeOffset? CreatedAt)
{
    public bool IsDeletion => Effect.Kind == EffectKind.Deleted;

    public static EffectRow From(Effect effect, string cluster, Snapshot snapshot) =>
        new(effect, snapshot.Objects.GetValueOrDefault((cluster, effect.Key))?.CreatedAt);
}

/// <param name="Rows">Data first; at most <see cref="Most"/>.</param>
public sealed record EffectSection(string Title, EffectKind Kind, EquatableList<EffectRow> Rows, int Total)
{
    public const int Most = 500;

    /// <summary>Deletions first, then what changes, comes, is not known, and what would be left over.</summary>
    public static EquatableList<EffectSection> AllOf(WhatIfResult result, string cluster, Snapshot snapshot)
    {
        EffectSection[] sections =
        [
            Of("Deleted", EffectKind.Deleted, result.Of(EffectKind.Deleted), cluster, snapshot),
            Of("Changed", EffectKind.Changed, result.Of(EffectKind.Changed), cluster, snapshot),
            Of("Created", EffectKind.Created, result.Of(EffectKind.Created), cluster, snapshot),
            Of("Not known whether changed", EffectKind.Unknown, result.Of(EffectKind.Unknown), cluster, snapshot),
            Of("Left over, waiting for a prune", EffectKind.Unchanged, result.LeftOver.Items, cluster, snapshot),
        ];
        return sections.Where(section => section.Total > 0).ToEquatableList();
    }

    private static EffectSection Of(string title, EffectKind kind, IEnumerable<Effect> effects, string cluster, Snapshot snapshot)
    {
        Effect[] all = [.. effects.OrderByDescending(e => e.IsData).ThenByDescending(e => DataKinds.IsDatabase(e.Key)).ThenBy(e => e.Via?.Name, StringComparer.Ordinal).ThenBy(e => e.Key)];
        return new(title, kind, all.Take(Most).Select(e => EffectRow.From(e, cluster, snapshot)).ToEquatableList(), all.Length);
    }
}
