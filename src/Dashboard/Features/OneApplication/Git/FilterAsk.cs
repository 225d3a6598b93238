using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>A filter as the guarded dialog takes it.</summary>
public static class FilterAsk
{
    /// <param name="revision">The branch that the filter was tried on; null: the present one.</param>
    /// <param name="source">Which of several sources, from 0; null: it has one.</param>
    public static EquatableList<KeyValuePair<string, string>> Of(DirectoryOptions filter, string? revision, int? source = null)
    {
        KeyValuePair<string, string>[] patterns =
        [
            new(ParameterNames.Include, filter.Include ?? ""),
            new(ParameterNames.Exclude, filter.Exclude ?? ""),
            new(ParameterNames.Recurse, filter.Recurse ? "true" : "false"),
        ];
        KeyValuePair<string, string>[] which = source is { } index ? [new(ParameterNames.Source, $"{index}")] : [];
        return revision is null ? [.. which, .. patterns] : [.. which, new(ParameterNames.TargetRevision, revision), .. patterns];
    }
}
