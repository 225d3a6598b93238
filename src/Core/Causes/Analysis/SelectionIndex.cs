using System.Runtime.CompilerServices;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Which files of a selection declare an object of a name: rules ask for each object on each branch, so it is looked up once a selection.</summary>
internal static class SelectionIndex
{
    private static readonly ConditionalWeakTable<Selection, ILookup<(string, string, string), (FileVerdict File, ResourceKey Key)>> Known = [];

    /// <summary>Files with the object's group, kind and name, in the selection's order; the namespace is the caller's to compare. Hooks are left out.</summary>
    public static IEnumerable<(FileVerdict File, ResourceKey Key)> Files(Selection selection, ResourceKey key) =>
        Known.GetValue(selection, Index)[(key.Group, key.Kind, key.Name)];

    private static ILookup<(string, string, string), (FileVerdict File, ResourceKey Key)> Index(Selection selection) =>
        selection.Files.Items
            .SelectMany(f => f.Objects.Items.Where(o => !o.Hook).Select(o => (File: f, o.Key)))
            .ToLookup(o => (o.Key.Group, o.Key.Kind, o.Key.Name));
}
