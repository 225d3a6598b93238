using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Dashboard.Features.OneApplication.Header;

/// <summary>Some live objects and the revision that they came from.</summary>
/// <param name="Revision">Branch, tag or commit as the source of that time wrote it; null when no recorded deployment had them.</param>
/// <param name="Commit">The commit that was deployed; null when not known.</param>
/// <param name="OnTracked">The revision that Argo CD compared declares them.</param>
/// <param name="By">Who deployed; null when not recorded or when it is the tracked revision.</param>
public sealed record LiveOrigin(string? Revision, string? Commit, bool OnTracked, EquatableList<ResourceKey> Objects, string? By = null, DateTimeOffset? At = null);

/// <summary>Where the live objects of an application came from, by what each recorded deployment selected.</summary>
public static class LiveOrigins
{
    /// <summary>The tracked revision first, then the newest deployment. Empty when nothing is live; null when the source's files are not known.</summary>
    public static EquatableList<LiveOrigin>? From(Facts facts)
    {
        if (facts.Application.IsMultiSource || facts.Git?.Tracked.Value?.Selection is not { Complete: true, Type: SourceType.Directory } tracked)
        {
            return null;
        }

        var declared = Names(tracked);
        return Live(facts.Application)
            .GroupBy(key => declared.Contains(Identity(key)) ? (OnTracked: true, null) : (OnTracked: false, Deployed: Source(facts, key)))
            .Select(group => group.Key.OnTracked ? Tracked(facts, group.ToEquatableList()) : Origin(facts, group.Key.Deployed, group.ToEquatableList()))
            .OrderByDescending(origin => origin.OnTracked)
            .ThenByDescending(origin => origin.At)
            .ToEquatableList();
    }

    private static IEnumerable<ResourceKey> Live(Application application) =>
        application.Resources.Where(r => !r.Hook && r.Health != HealthStatus.Missing).Select(r => r.Key);

    private static RevisionFacts? Source(Facts facts, ResourceKey key) =>
        facts.Git!.Deployed.FirstOrDefault(d => d.Selection is { } selection && Names(selection).Contains(Identity(key)));

    private static LiveOrigin Tracked(Facts facts, EquatableList<ResourceKey> objects) =>
        new(facts.Application.Source.EffectiveRevision, facts.Git!.Tracked.Value!.Commit, true, objects);

    private static LiveOrigin Origin(Facts facts, RevisionFacts? deployed, EquatableList<ResourceKey> objects)
    {
        var deployment = deployed is null ? null : Deployment(facts.Application, deployed);
        return new LiveOrigin(deployed?.WithSource?.EffectiveRevision ?? deployed?.Name, deployed?.Commit, false, objects, By(deployment), deployment?.DeployedAt);
    }

    private static Deployment? Deployment(Application application, RevisionFacts deployed) =>
        application.History.LastOrDefault(d => d.Revision == deployed.Commit && (deployed.WithSource is null || d.Source == deployed.WithSource));

    private static string? By(Deployment? deployment) => deployment is null ? null : deployment.By ?? (deployment.Automated ? "auto-sync" : null);

    // Namespaces are left out: a manifest need not name its own, and one application rarely has two objects of one kind and name.
    private static HashSet<(string, string, string)> Names(Selection selection) =>
        [.. selection.Objects.Where(o => !o.Hook).Select(o => Identity(o.Key))];

    private static (string, string, string) Identity(ResourceKey key) => (key.Group, key.Kind, key.Name);
}
