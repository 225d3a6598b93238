using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.WhatIf;

/// <param name="Key">With the destination's namespace where the file names none and the kind has one.</param>
public sealed record TargetObject(ResourceKey Key, ManifestObject Object);

/// <summary>What the sources declare, as a sync would apply it: the last one wins where two declare the same object, hooks stand apart.</summary>
/// <param name="Why">Why nothing may be concluded from it; null when all is known.</param>
/// <param name="Refused">Files that declare something and are not taken, with the reason.</param>
public sealed record TargetSet(EquatableList<TargetObject> Objects, EquatableList<FileVerdict> Refused, string? Why = null)
{
    public static TargetSet Unknown(string why) => new([], [], why);

    /// <param name="selections">One a source, in the order of the sources.</param>
    public static TargetSet From(IEnumerable<Selection> selections, string destinationNamespace, LiveSet live)
    {
        var all = selections.ToList();
        if (all.Select(WhyUnknown).FirstOrDefault(why => why is not null) is { } reason)
        {
            return Unknown(reason);
        }

        var scopes = new KindScopes(all.SelectMany(s => s.Objects), live);
        var objects = new Dictionary<ResourceKey, TargetObject>();
        foreach (var declared in all.SelectMany(s => s.Objects.Items).Where(o => !o.Hook))
        {
            var key = scopes.KeyOf(declared, destinationNamespace);
            if (key is null)
            {
                return Unknown($"{declared.File} declares {declared.Key} without a namespace, and the destination names none.");
            }

            objects[key.Value] = new(key.Value, declared);
        }

        var refused = all.SelectMany(s => s.Files.Items).Where(f => !f.IsTaken && f.Objects.Count > 0);
        return new(objects.Values.ToEquatableList(), refused.ToEquatableList());
    }

    /// <summary>The file that would declare an object if it were taken, and why it is not; null when there is none.</summary>
    public FileVerdict? RefusedFileOf(ResourceKey key) => Refused.Items.FirstOrDefault(f =>
        f.Objects.Items.Any(o => o.Key.GroupKind == key.GroupKind && o.Key.Name == key.Name && (o.Key.Namespace.Length == 0 || o.Key.Namespace == key.Namespace)));

    private static string? WhyUnknown(Selection selection) => selection switch
    {
        { Type: not SourceType.Directory } => $"{selection.Type} renders this source; only plain directories are computed here.",
        { Error: { } error } => $"Argo CD cannot render it: {error}",
        { Complete: false } => selection.Files.Items.FirstOrDefault(f => f.IsUnknown) is { } file
            ? $"{file.Path} could not be judged. {file.Why}"
            : "Not every file could be read.",
        _ => null,
    };
}
