using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources.Diff;

/// <summary>The lines of a difference, with equal ones folded until somebody opens them.</summary>
public sealed partial class DiffText : ComponentBase
{
    /// <summary>More lines of one change are shown when they are asked for.</summary>
    public const int FirstLines = 24;

    private readonly HashSet<(DiffPartKind, string)> opened = [];

    [Parameter]
    [EditorRequired]
    public DiffView View { get; set; } = null!;

    /// <summary>What stands above the two sides.</summary>
    [Parameter]
    [EditorRequired]
    public (string Live, string Wanted) Sides { get; set; }

    /// <summary>Both sides beside each other, where there is room for it.</summary>
    [Parameter]
    [EditorRequired]
    public bool Split { get; set; }

    private bool IsOpen(DiffBlock block) => opened.Contains((block.Kind, block.Path));

    private void Open(DiffBlock block) => opened.Add((block.Kind, block.Path));

    private IEnumerable<string> Shown(DiffBlock block, EquatableList<string> lines) => IsOpen(block) ? lines.Items : lines.Items.Take(FirstLines);

    private int More(DiffBlock block) => IsOpen(block) ? 0 : Math.Max(0, block.Live.Count - FirstLines) + Math.Max(0, block.Wanted.Count - FirstLines);
}
