using DbDashboard.Core.Databases.Lint;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.OneDatabase.Lint;

/// <summary>How severe a finding is. Red is for what is down or being lost: a manifest is a decision that waits.</summary>
public static class SeverityLabel
{
    public static StatusLabel Of(LintSeverity severity) => severity switch
    {
        LintSeverity.Error => new("Error", Tone.Decide, Icons.Material.Filled.ErrorOutline),
        LintSeverity.Warning => new("Warning", Tone.Decide, Icons.Material.Filled.WarningAmber),
        _ => new("Note", Tone.Unknown, Icons.Material.Outlined.Info),
    };
}
