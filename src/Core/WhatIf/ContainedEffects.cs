using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>What goes with a deleted namespace or a deleted definition of databases: every database in it, whichever application it belongs to.</summary>
internal static class ContainedEffects
{
    public static IEnumerable<Effect> Of(Effect deleted, Application application, IKnownApplications applications)
    {
        if (deleted.Kind != EffectKind.Deleted || !(deleted.Key is { Group: "", Kind: "Namespace" } || deleted.Key.Kind == "CustomResourceDefinition"))
        {
            return [];
        }

        return from other in applications.Of(application.Key.Instance)
               where other.Destination.Cluster == application.Destination.Cluster
               from resource in other.Resources.Items
               where DataKinds.IsData(resource.Key) && IsIn(resource.Key, deleted.Key) && resource.Health != HealthStatus.Missing
               select new Effect(
                   resource.Key,
                   EffectKind.Deleted,
                   $"{deleted.Key} goes, and everything that belongs to it.",
                   IsData: true,
                   other.Key == application.Key ? deleted.Via : other.Key);
    }

    // A definition is named plural.group.
    internal static bool IsIn(ResourceKey resource, ResourceKey container) => container.Kind == "Namespace"
        ? resource.Namespace == container.Name
        : resource.Group.Length > 0 && container.Name.EndsWith("." + resource.Group, StringComparison.Ordinal) && resource.Kind != "CustomResourceDefinition";
}
