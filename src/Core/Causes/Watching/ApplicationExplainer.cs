using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes.Watching;

/// <summary>Explains applications of the present snapshot: for a page with everything that it shows, for the list with what the rules need.</summary>
public sealed class ApplicationExplainer(SnapshotStore snapshots, FactsReader facts, IApplicationDetailsReader details, Explainer explainer) : IApplicationExplainer
{
    public Task<Explanation?> ExplainAsync(ApplicationKey key, CancellationToken cancellationToken) =>
        ExplainAsync(snapshots.Current, key, FactsDepth.Everything, cancellationToken);

    /// <summary>Null when there is no such application in <paramref name="snapshot"/>.</summary>
    internal async Task<Explanation?> ExplainAsync(Snapshot snapshot, ApplicationKey key, FactsDepth depth, CancellationToken cancellationToken)
    {
        if (snapshot.Applications.GetValueOrDefault(key) is not { } application)
        {
            return null;
        }

        // What is compared and equal needs no questions to Argo CD.
        var read = depth == FactsDepth.Everything || FactsReader.NeedsGit(application)
            ? await details.ReadAsync(application, cancellationToken)
            : new ApplicationDetails { Key = key };
        return explainer.Explain(await facts.ReadAsync(snapshot, application, read, depth, cancellationToken), snapshot.Version);
    }
}
