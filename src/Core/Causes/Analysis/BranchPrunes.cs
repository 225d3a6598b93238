using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>What lives and has no file on a branch: a sync with prune deletes it there, also when the branch changes nothing.</summary>
public static class BranchPrunes
{
    /// <summary>Null when it cannot be said: the branch was not read whole, it cannot be rendered, or there are other sources that may declare an object.</summary>
    public static EquatableList<ResourceKey>? Of(Facts facts, RevisionFacts branch)
    {
        var application = facts.Details.Application.Value ?? facts.Application;
        if (branch.Selection is not { Complete: true, Error: null } selection || !application.IsComparable || !application.ResourcesComplete || facts.Sources.Count != 1)
        {
            return null;
        }

        var kept = selection.Objects.Items.Select(o => (o.Key.GroupKind, o.Key.Name)).ToHashSet();
        return application.Resources.Items
            .Where(resource => !resource.Hook && resource.Health != HealthStatus.Missing && !kept.Contains((resource.Key.GroupKind, resource.Key.Name)) && !facts.IsProtected(resource.Key))
            .Select(resource => resource.Key)
            .Order()
            .ToEquatableList();
    }
}
