using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>The objects to which the same would happen.</summary>
/// <param name="Rows">Databases first, then other data, then the rest; at most <see cref="Most"/>.</param>
public sealed record EffectGroup(string Title, EffectKind Kind, EquatableList<Effect> Rows, int Total)
{
    public const int Most = 500;

    /// <summary>So many are written at once; more are written as they are scrolled to.</summary>
    public const int FewRows = 50;

    /// <summary>The reason that all rows have in common; null when they differ, or when there is only one.</summary>
    public string? SharedWhy => Rows.Count > 1 && Rows.Items.All(row => row.Why == Rows[0].Why) ? Rows[0].Why : null;

    /// <summary>Red only where data would go.</summary>
    public Tone Tone => Kind switch
    {
        EffectKind.Deleted when Rows.Items.Any(row => row.IsData) => Tone.Danger,
        EffectKind.Deleted => Tone.Decide,
        EffectKind.Unknown => Tone.Unknown,
        _ => Tone.Plain,
    };

    public string Icon => Kind switch
    {
        EffectKind.Deleted => Icons.Material.Filled.DeleteForever,
        EffectKind.Created => Icons.Material.Filled.AddCircleOutline,
        EffectKind.Changed => Icons.Material.Filled.Edit,
        EffectKind.Unknown => Icons.Material.Filled.HelpOutline,
        _ => Icons.Material.Filled.HourglassEmpty,
    };

    public static EffectGroup Of(string title, EffectKind kind, IEnumerable<Effect> effects)
    {
        Effect[] all =
        [
            .. effects.OrderByDescending(e => DataKinds.IsDatabase(e.Key)).ThenByDescending(e => e.IsData)
                .ThenBy(e => e.Via?.Name, StringComparer.Ordinal).ThenBy(e => e.Key),
        ];
        return new EffectGroup(title, kind, all.Take(Most).ToEquatableList(), all.Length);
    }
}
