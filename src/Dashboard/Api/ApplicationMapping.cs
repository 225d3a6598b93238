using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <summary>From the snapshot's records to the API's: pure.</summary>
public static class ApplicationMapping
{
    public static ApplicationReplyRow Row(ExplainedSnapshot explained, Application application)
    {
        explained.Explanations.TryGetValue(application.Key, out var explanation);
        var policy = application.SyncPolicy;
        return new ApplicationReplyRow(
            application.Key,
            application.Project,
            $"{application.Destination.Cluster}/{application.Destination.Namespace}",
            Words.Of(application.Sync) ?? "",
            Words.Of(application.Health) ?? "",
            Words.Of(application.OperationState?.Phase),
            application.Source.TargetRevision,
            application.Revision,
            new AutoSyncReply(policy.IsAutoSyncOn, policy.Automated?.Prune ?? false, policy.Automated?.SelfHeal ?? false),
            explained.Snapshot.FirstSeen.GetValueOrDefault(application.Key)?.Since,
            explained.Snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.ArgoCd, application.Key.Instance))?.LastSeen,
            explanation?.Headline?.Id,
            (explanation?.Causes.Select(c => c.Id) ?? []).ToEquatableList(),
            explanation is { NotChecked.Count: 0 });
    }

    public static ApplicationReply Whole(ExplainedSnapshot explained, Application application, Explanation? explanation)
    {
        var detailed = explanation?.Facts?.Details.Application.ValueIfKnown ?? application;
        return new ApplicationReply(
            Row(explained, application) with
            {
                Headline = explanation?.Headline?.Id,
                Causes = [.. explanation?.Causes.Select(c => c.Id) ?? []],
                Checked = explanation is { NotChecked.Count: 0 },
            },
            [.. explanation?.Causes.Select(Of) ?? []],
            [.. explanation?.NotChecked.Select(n => new NotCheckedReply(n.CauseId, n.What, n.Why)) ?? []],
            [.. detailed.Resources.Select(r => new ResourceReply(r.Key, Words.Of(r.Status), Words.Of(r.Health), detailed.WouldPrune(r), r.Hook))],
            detailed.ResourcesComplete,
            detailed.ResourceCount,
            [.. application.UnreadableFields]);
    }

    private static CauseReply Of(Cause cause) => new(
        cause.Id,
        cause.Title,
        cause.Sentence,
        Words.Camel(cause.Family),
        Words.Camel(cause.Severity),
        Words.Camel(cause.Confidence),
        [.. cause.Details],
        [.. cause.Evidence.Select(e => new EvidenceReply(e.Text, e.Source, e.At))],
        [.. cause.Remedies.Select(Of)])
    {
        Fields = [.. cause.Fields.Select(f => new FieldNameReply(f.Resource, f.Path))],
        Culprit = cause.Culprit is null ? null : Of(cause.Culprit),
        Tried = cause.Tried is { } tried ? new WaysTriedReply(tried.Tried, tried.Proven, tried.Live, tried.Stopped, tried.Sentence) : null,
    };

    private static CulpritReply Of(Culprit culprit) => new(
        CulpritWords.Sentence(culprit),
        culprit.Act,
        RepositoryAddress.WithoutCredentials(culprit.RepoUrl),
        culprit.Commit?.Id,
        culprit.Commit?.Author,
        culprit.Commit?.At,
        culprit.Commit?.Subject,
        culprit.Commit is not null && culprit.Certain,
        culprit.Revision,
        culprit.OnRevision,
        culprit.StillRight,
        culprit.Why);

    private static RemedyReply Of(Remedy remedy) => new(
        remedy.Text,
        remedy.Effect,
        Words.Camel(remedy.Safety),
        remedy.Proven,
        remedy.Action,
        [.. remedy.Commands.Select(c => new CommandReply(c.Label, c.Text, c.Language))],
        remedy.Proof is { } proof ? new ProofReply(proof.Sentence, proof.Live, proof.RemovesError, [.. proof.Covered], [.. proof.Pruned], [.. proof.Protected], [.. proof.Created]) : null,
        remedy.Unproven);
}
