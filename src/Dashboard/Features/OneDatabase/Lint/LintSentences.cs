using DbDashboard.Core.Databases.Lint.Watching;

namespace DbDashboard.Dashboard.Features.OneDatabase.Lint;

/// <summary>The sentences of the part about a manifest.</summary>
public static class LintSentences
{
    public static string Tracked(DatabaseLint lint, string revision) => lint.Findings.Count switch
    {
        0 => $"Nothing is found on {revision}.",
        1 => $"One thing is found on {revision}.",
        var many => $"{many} things are found on {revision}.",
    };

    public static string Branch(BranchLint branch) => string.Join(' ', ((string?[])
    [
        branch.Added.Count switch { 0 => "It brings nothing new to look at.", 1 => "It brings one thing more.", var more => $"It brings {more} things more." },
        branch.Gone switch { 0 => null, 1 => "It puts one thing right.", var gone => $"It puts {gone} things right." },
        branch.Same switch { 0 => null, 1 => "One is as above.", var same => $"{same} are as above." },
    ]).OfType<string>());

    public static string Unknown(int count) => count == 1 ? "One question could not be answered" : $"{count} questions could not be answered";
}
