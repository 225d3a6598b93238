using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>A filter as the guarded dialog takes it.</summary>
public static class FilterAsk
{
    /// <param name="revision">The branch that the filter was tried on; null: the present one.</param>
    public static EquatableList<KeyValuePair<string, string>> Of(DirectoryOptions filter, string? revision)
    {
        KeyValuePair<string, string>[] patterns =
        [
            new(ParameterNames.Include, filter.Include ?? ""),
            new(ParameterNames.Exclude, filter.Exclude ?? ""),
            new(ParameterNames.Recurse, filter.Recurse ? "true" : "false"),
        ];
        return revision is null ? [.. patterns] : [new(ParameterNames.TargetRevision, revision), .. patterns];
    }
}
