using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Evidence in the same words everywhere.</summary>
public static class Cited
{
    /// <summary><c>Git platform.git main@8749e2b</c>.</summary>
    public static string Git(string repoUrl, string name, string commit) =>
        name.StartsWith(Words.Short(commit), StringComparison.Ordinal)
            ? $"Git {Words.Repository(repoUrl)} {Words.Short(commit)}"
            : $"Git {Words.Repository(repoUrl)} {Words.Cap(name, 120)}@{Words.Short(commit)}";

    public static Evidence Commit(string repoUrl, GitCommit commit, string what) =>
        new($"{commit.ShortId} by {Words.Cap(commit.Author, 60)}: {Words.Cap(commit.Subject, 120)}. {what}", $"Git {Words.Repository(repoUrl)}", commit.At, new EvidenceLink(repoUrl, commit.Id));

    public static Evidence Deployment(Facts facts, RevisionFacts deployed)
    {
        var entry = Deployments.Of(facts.Application).Items.LastOrDefault(d => d.Revisions.Items.Contains(deployed.Commit) && (deployed.WithSource is null || d.Sources.Items.Contains(deployed.WithSource)));
        var from = deployed.WithSource is { } source ? $"{From(facts, deployed, source)} with {Remedies.WaysOut.Filter(source.Directory)}" : "";
        return new Evidence($"Deployed {Words.Short(deployed.Commit)}{from}{By(entry)}.", Deployments.Source(facts.Application), entry?.DeployedAt, new EvidenceLink(deployed.WithSource?.RepoUrl ?? facts.Application.Source.RepoUrl, deployed.Commit));
    }

    // A sync of an explicit revision leaves the targetRevision of the source as it was; so does a forced push.
    private static string From(Facts facts, RevisionFacts deployed, ApplicationSource source) =>
        IsFrom(facts, deployed, source) ? $" from {source.EffectiveRevision}" : $", which {source.EffectiveRevision} does not have,";

    /// <summary>False when the source names the tracked revision, and that does not have the commit.</summary>
    internal static bool IsFrom(Facts facts, RevisionFacts deployed, ApplicationSource source) =>
        source.EffectiveRevision != facts.Tracked() || deployed.OwnCommits.Count == 0;

    public static string By(Deployment? entry) => entry switch
    {
        { By: { Length: > 0 } user } => $" by {Words.Cap(user, 60)}",
        { Automated: true } => " by auto-sync",
        _ => "",
    };

    /// <summary>The last sync of the compared revision failed: Argo CD's own words about it; null when it did not.</summary>
    public static Evidence? FailedOperation(OperationState? state) => state is null ? null
        : new Evidence($"The last sync of this revision is {state.Phase}: {Words.Cap(state.Message, 400)}", "Argo CD status.operationState", state.FinishedAt ?? state.StartedAt);
}
