using System.Text.Json;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Which fields the schema of a custom resource has, as far as the CRD is to be had: from the live CRD when the same application manages it.</summary>
internal sealed class CrdSchema(JsonElement? root)
{
    private const string PreserveUnknown = "x-kubernetes-preserve-unknown-fields";

    public static CrdSchema Of(Facts facts, ManagedResource resource) => new(ApiGroups.IsCustom(resource.Key.Group) ? Find(facts, resource) : null);

    /// <summary>Null when the schema is not known.</summary>
    public bool? Has(string pointer)
    {
        if (root is not { } at)
        {
            return null;
        }

        // Kubernetes' own: no schema lists them.
        var segments = FieldPath.Segments(pointer);
        if (segments is [] or ["apiVersion" or "kind" or "metadata", ..])
        {
            return true;
        }

        foreach (var segment in segments)
        {
            if (IsOpen(at))
            {
                return true;
            }

            if (FieldPath.Step(FieldPath.Step(at, "properties"), segment) is { } property)
            {
                at = property;
            }
            else if (FieldPath.Step(at, "items") is { ValueKind: JsonValueKind.Object } items && int.TryParse(segment, out _))
            {
                at = items;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOpen(JsonElement schema) => FieldPath.Step(schema, PreserveUnknown) is { ValueKind: JsonValueKind.True } || FieldPath.Step(schema, "additionalProperties") is not null and not { ValueKind: JsonValueKind.False };

    private static JsonElement? Find(Facts facts, ManagedResource resource)
    {
        var crds = facts.Details.ManagedResources.ValueIfKnown.Items.Where(m => m is { Live: not null, Key: { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" } } && m.Key.Name.EndsWith($".{resource.Key.Group}", StringComparison.Ordinal));
        foreach (var definition in crds.Select(m => FieldPath.Step(ResourceStates.Parse(m.Live), "spec")).Where(spec => Text(FieldPath.Step(FieldPath.Step(spec, "names"), "kind")) == resource.Key.Kind))
        {
            return Version(definition, facts.Application.Resources.Items.FirstOrDefault(r => r.Key == resource.Key)?.Version);
        }

        return null;
    }

    private static JsonElement? Version(JsonElement? definition, string? version) => FieldPath.Step(definition, "versions") is { ValueKind: JsonValueKind.Array } versions
        ? versions.EnumerateArray().Where(v => Text(FieldPath.Step(v, "name")) == version).Select(v => FieldPath.Step(FieldPath.Step(v, "schema"), "openAPIV3Schema")).FirstOrDefault()
        : null;

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
