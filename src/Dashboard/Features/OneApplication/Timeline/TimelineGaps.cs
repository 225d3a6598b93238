using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Timeline;

/// <summary>What a timeline cannot know: a source that keeps little, or that did not answer.</summary>
public static class TimelineGaps
{
    /// <summary>How many deployments Argo CD keeps unless spec.revisionHistoryLimit says otherwise.</summary>
    private const int DeploymentsKept = 10;

    public static EquatableList<string> Of(Facts facts)
    {
        List<string> gaps = [];
        foreach (var git in facts.Sources.Items)
        {
            AddMissing(gaps, git.History, "Commits on the tracked revision");
            AddMissing(gaps, git.Branches, "Commits on other branches");
        }

        AddMissing(gaps, facts.Details.Events, "Events");
        AddMissing(gaps, facts.Details.ManagedResources, "Writes to the objects");
        AddAlways(gaps, facts);
        return gaps.Distinct().ToEquatableList();
    }

    private static void AddAlways(List<string> gaps, Facts facts)
    {
        if (facts.Application.History.Count >= DeploymentsKept)
        {
            gaps.Add(facts.Application.History.Count == 1 ? "Argo CD keeps the last deployment only; older ones are gone." : $"Argo CD keeps the last {facts.Application.History.Count} deployments; older ones are gone.");
        }

        gaps.Add("Argo CD keeps only the last operation, and a dry run replaces it.");
        gaps.Add("Kubernetes drops events, after an hour by default.");
        gaps.Add("managedFields remember the last write of each tool, not who ran it.");
        gaps.Add("Branch moves are known only from the time that this dashboard has been watching.");
    }

    private static void AddMissing<T>(List<string> gaps, Reading<T> reading, string what)
    {
        if (!reading.HasValue)
        {
            gaps.Add($"{what}: unknown because {reading.Why ?? "they were not read"}");
        }
        else if (reading.State == ReadingState.Stale)
        {
            gaps.Add($"{what}: as of {reading.At:yyyy-MM-dd HH:mm:ss} UTC, because {reading.Why ?? "the source does not answer"}");
        }
    }
}
