using System.Runtime.CompilerServices;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Which fields the schema of a custom resource has: as the cluster says, else by the live CRD that the same application manages.</summary>
/// <param name="Schema">Where it was read, and whether that is old.</param>
/// <param name="Fields">Of the version in use; null when the schema is not known.</param>
internal sealed record CrdSchema(Reading<ResourceSchema> Schema, FieldSchema? Fields)
{
    /// <summary>Read once for all objects of the kind: a definition may have a megabyte.</summary>
    private static readonly ConditionalWeakTable<string, StrongBox<ResourceSchema?>> Definitions = [];

    /// <summary>A schema from before proves nothing.</summary>
    public bool IsCurrent => Schema.IsKnown;

    public static CrdSchema Of(Facts facts, ManagedResource resource)
    {
        var (kind, version) = (resource.Key.GroupKind, facts.Application.Resources.Items.FirstOrDefault(r => r.Key == resource.Key)?.Version ?? "");
        if (!ApiGroups.IsCustom(kind.Group))
        {
            return new(Reading.NotRead<ResourceSchema>("Kubernetes"), null);
        }

        var cluster = facts.SchemaOf(kind);
        var read = cluster.IsKnown ? cluster : Managed(facts, kind) ?? cluster;
        return new(read, read.HasValue ? read.Value.Of(version) : null);
    }

    /// <summary>Null when the schema is not known.</summary>
    public bool? Has(string pointer) => Fields?.Has(FieldPath.Segments(pointer));

    /// <summary>Why it is not known which fields there are.</summary>
    public string WhyUnknown(string version) => Schema switch
    {
        { IsKnown: true } => $"{Schema.Value.Name} has no schema for {version}",
        { State: ReadingState.Stale } => $"{Schema.Value!.Name} is known from before: {Schema.Why}",
        _ => $"{Schema.Why ?? "its schema was not read"}, and its CRD is not among this application's live objects",
    };

    private static Reading<ResourceSchema>? Managed(Facts facts, GroupKind kind)
    {
        var resources = facts.Details.ManagedResources;
        return resources.ValueIfKnown.Items
            .Where(m => m is { Live: not null, Key: { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" } } && m.Key.Name.EndsWith($".{kind.Group}", StringComparison.Ordinal))
            .Select(m => Definitions.GetValue(m.Live!, static live => new(ResourceStates.Parse(live) is { } json ? SchemaReader.ReadDefinition(json) : null)).Value)
            .Where(read => read?.Kind == kind)
            .Select(read => Reading.Known(read!, resources.Source, resources.At ?? facts.Now)).FirstOrDefault();
    }
}
