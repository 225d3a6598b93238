using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Testing;

public static partial class Some
{
    /// <summary>The incident as it is explained: three causes, the danger, the ways out.</summary>
    public static Explanation IncidentExplanation() => new(IncidentKey, [MissingFiles, DroppedByFilter, PutBack, PruneDeletes], [], Moment, 7)
    {
        Headline = MissingFiles,
        Facts = IncidentFacts(),
    };

    private static Cause MissingFiles => new(
        "file-missing-on-revision",
        "Files are not on the branch",
        "The files of 3 live databases are not on main.",
        CauseFamily.WhyDifferent,
        Severity.DataAtRisk,
        Confidence.Proven,
        700,
        [
            new Evidence("postgres-general.yaml exists at feature/db-general-instances", "Git platform.git feature/db-general-instances@bf4f9cf", Moment, new EvidenceLink(Platform, FeatureBranch, "infra/gitops/databases/postgres-general.yaml", 3)),
            new Evidence("deployed from feature/db-general-instances at bf4f9cf", "Argo CD status.history", Moment.AddMinutes(-14)),
        ],
        [
            new Remedy("Merge feature/db-general-instances into main, then sync platform-apps, then this one.", "Nothing is deleted, also with prune.", RemedySafety.Safe, true, Link: new EvidenceLink(Platform, "main", CompareWith: FeatureBranch)),
            new Remedy("Do not sync with prune.", "It would delete 3 databases.", RemedySafety.Dangerous, true),
        ],
        [.. General],
        ["postgres-general.yaml, redis-general.yaml, questdb-general.yaml exist only on feature/db-general-instances (bf4f9cf by Linus Data, 1 d ago). main never had them."]);

    private static Cause DroppedByFilter => new(
        "filter-excludes-file",
        "The filter drops the files",
        "Even after a merge the filter on main would drop them.",
        CauseFamily.WhyDifferent,
        Severity.DataAtRisk,
        Confidence.Proven,
        710,
        [],
        [new Remedy("Merge feature/db-general-instances into main, then sync platform-apps, then this one.", "Nothing is deleted, also with prune.", RemedySafety.Safe, true)],
        [.. General],
        ["include: agent-docs-*.yaml takes 3 of 6 files. The branch changes it to {agent-docs-*.yaml,*general.yaml}."]);

    private static Cause PutBack => new(
        "parent-reverts",
        "The parent put it back",
        "The application follows main again: platform-apps was synced by admin and put it back.",
        CauseFamily.WhyNothingActs,
        Severity.Waiting,
        Confidence.Likely,
        810,
        [],
        []);

    private static Cause PruneDeletes => new(
        "prune-deletes-data",
        "A prune deletes data",
        "A sync with prune would delete 3 live databases and 3 volumes (120 Gi). Switching auto-sync on would too.",
        CauseFamily.Danger,
        Severity.DataAtRisk,
        Confidence.Proven,
        1100,
        [new Evidence("3 resources wait for pruning", "Argo CD status.resources", Moment)],
        [
            new Remedy("Protect the 3 databases now with Prune=false.", "Nothing else changes.", RemedySafety.Protects, true, Commands: [new CopyableCommand("Annotate with kubectl", "kubectl annotate -n databases postgresql.acid.zalan.do/postgres-general argocd.argoproj.io/sync-options=Prune=false", "shell")]),
        ],
        [.. General]);
}
