using System.Collections.Frozen;

namespace DbDashboard.Core.Model.Schemas;

/// <summary>Which fields the schema of a custom resource lets through at one place: what the API server keeps of what it is sent. Equal parts of a schema are one object.</summary>
/// <param name="fields">By name.</param>
/// <param name="items">Of a list's items; null when it is no list.</param>
/// <param name="values">Of the values of a map with any keys; null when it is none.</param>
/// <param name="keepsUnknown">Fields that are not named are kept too, with all below them.</param>
public sealed class FieldSchema(FrozenDictionary<string, FieldSchema> fields, FieldSchema? items, FieldSchema? values, bool keepsUnknown)
{
    /// <summary>Everything is kept.</summary>
    public static readonly FieldSchema Open = new(FrozenDictionary<string, FieldSchema>.Empty, null, null, true);

    public FrozenDictionary<string, FieldSchema> Fields => fields;

    public FieldSchema? Items => items;

    public FieldSchema? Values => values;

    public bool KeepsUnknown => keepsUnknown;

    /// <summary>What the schema says of a field, or of all items of a list; null when the API server drops it.</summary>
    public FieldSchema? Below(string name) =>
        fields.GetValueOrDefault(name) ?? values ?? (keepsUnknown ? Open : int.TryParse(name, out _) ? items : null);

    /// <summary>True when what stands at this path is kept.</summary>
    /// <param name="path">Names of fields and indices of lists.</param>
    public bool Has(IEnumerable<string> path)
    {
        var at = this;
        foreach (var name in path)
        {
            if (at.Below(name) is not { } below)
            {
                return false;
            }

            at = below;
        }

        return true;
    }
}
