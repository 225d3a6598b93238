using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Actions;

/// <summary>What of all that is known a person may see: everything else is as if it were not there, before anything is counted, listed or searched.</summary>
public static class Sight
{
    public static bool Sees(this Actor actor, Application application) => actor.RoleIn(application) > Role.None;

    /// <summary>The same object for whoever sees everything.</summary>
    public static ExplainedSnapshot SeenBy(this ExplainedSnapshot explained, Actor actor)
    {
        if (actor.RoleEverywhere > Role.None)
        {
            return explained;
        }

        var hidden = explained.Snapshot.Applications.Values.Where(application => !actor.Sees(application)).Select(application => application.Key).ToList();
        return new(Trimmed(explained.Snapshot, hidden, actor), explained.Explanations.RemoveRange(hidden));
    }

    private static Snapshot Trimmed(Snapshot all, List<ApplicationKey> hidden, Actor actor)
    {
        var seen = all.Applications.RemoveRange(hidden);
        var clusters = ClusterNames.In(all);
        var named = seen.Values.SelectMany(application => application.Sources).Select(source => source.RepoUrl).ToHashSet(StringComparer.Ordinal);
        var instances = seen.Keys.Select(key => key.Instance).ToHashSet(StringComparer.Ordinal);
        var reached = seen.Values.Select(application => clusters.Of(application.Destination)).ToHashSet(StringComparer.Ordinal);
        var sets = seen.Values.SelectMany(application => application.Owners.Select(owner => (application.Key.Instance, application.Key.Namespace, owner.Name))).ToHashSet();
        var objects = seen.Values.SelectMany(application => application.Resources.Select(resource => (clusters.Of(application.Destination), resource.Key))).ToHashSet();
        var looked = all.Extensions.Keys.Where(objects.Contains).Select(place => $"{place.Cluster}/{place.Key.Namespace}/{place.Key.Name}").ToHashSet(StringComparer.Ordinal);
        return all with
        {
            Applications = seen,
            FirstSeen = all.FirstSeen.RemoveRange(hidden),
            Repositories = all.Repositories.RemoveRange(all.Repositories.Keys.Where(url => !named.Contains(url))),
            Instances = all.Instances.RemoveRange(all.Instances.Keys.Where(name => !instances.Contains(name)))
                .SetItems(instances.Where(all.Instances.ContainsKey).Select(name => KeyValuePair.Create(name, Trimmed(all.Instances[name], named, actor)))),
            Sources = all.Sources.RemoveRange(all.Sources.Keys.Where(id => !(id.Kind switch { SourceKind.Git => named, SourceKind.ArgoCd => instances, SourceKind.Postgres => looked, _ => reached }).Contains(id.Name))),
            ApplicationSets = all.ApplicationSets.RemoveRange(all.ApplicationSets.Keys.Where(key => !sets.Contains((key.Instance, key.Namespace, key.Name)))),
            Coverage = all.Coverage.RemoveRange(all.Coverage.Keys.Where(key => !reached.Contains(key.Cluster))),
            Extensions = all.Extensions.RemoveRange(all.Extensions.Keys.Where(place => !objects.Contains(place))),
            Objects = all.Objects.RemoveRange(all.Objects.Keys.Where(place => !objects.Contains(place))),
        };
    }

    // A right is written applications/sync/<project>/<name>: the name is of one application of that project.
    private static ArgoCdInstance Trimmed(ArgoCdInstance instance, HashSet<string> named, Actor actor) => instance with
    {
        Rights = instance.Rights.Items.Where(right => right.Key.Split('/') is [_, _, var project, ..] && actor.RoleIn(instance.Name, project) > Role.None).ToEquatableList(),
        Repositories = instance.Repositories.Items.Where(named.Contains).ToEquatableList(),
    };
}
