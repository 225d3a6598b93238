using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources.Diff;

/// <summary>One differing field: why it differs, who wrote it, and what Git says where.</summary>
public sealed partial class FieldNote(GitHostLinks hosts) : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public FieldReport Report { get; set; } = null!;

    /// <summary>Both values stand in it: no line shows them.</summary>
    [Parameter]
    public bool WithValues { get; set; }

    private bool IsHidden => Report.Field.Live is not null && Report.Field.Live == Report.Field.Wanted;

    private string? Place => Report.Git.Place is { File: { } file } place ? $"{file}{(place.Line is { } line ? $", line {line}" : "")}" : null;

    private LinkOut? Link => hosts.To(Report.Git.Place);
}
