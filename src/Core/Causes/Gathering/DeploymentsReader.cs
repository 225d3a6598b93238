using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Reads what past deployments selected, under the filter of their time: with it a live object's origin is a fact.</summary>
internal sealed class DeploymentsReader(RevisionReader revisions)
{
    private const int MaxDeployments = 8;

    public async Task<EquatableList<RevisionFacts>> ReadAsync(Facts facts, int index, Resolved at, CancellationToken cancellationToken)
    {
        var most = facts.PendingPrunes().Count > 0 ? MaxDeployments : 1;
        var read = new List<RevisionFacts>();
        foreach (var (revision, source) in Of(facts.Application, index, at.Source).Take(most))
        {
            var name = source.EffectiveRevision == revision ? revision[..7] : source.EffectiveRevision;
            var reading = await revisions.ReadAsync(name, revision, source, facts.Application.Key.Name, cancellationToken);
            if (reading.ValueIfKnown is { } known)
            {
                read.Add(await revisions.CompareAsync(known with { WithSource = source }, at.Compared, at.Source, cancellationToken));
            }
        }

        return read.ToEquatableList();
    }

    /// <summary>Newest first, each commit and source once. Those of another repository or path are left out: their files are others.</summary>
    private static IEnumerable<(string Revision, ApplicationSource Source)> Of(Application application, int index, ApplicationSource present) =>
        Deployments.Of(application).Items.Reverse()
            .Where(d => index < d.Revisions.Count && index < d.Sources.Count && GitRef.IsCommitId(d.Revisions[index]))
            .Select(d => (Revision: d.Revisions[index], Source: d.Sources[index]))
            .Where(d => d.Source.RepoUrl == present.RepoUrl && d.Source.Path == present.Path)
            .Distinct();
}
