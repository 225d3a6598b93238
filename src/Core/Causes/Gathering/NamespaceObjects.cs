using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>The watched objects by cluster and namespace. Made once for each state of the objects: thousands of applications ask the same one.</summary>
internal sealed class NamespaceObjects
{
    private static readonly ConditionalWeakTable<ImmutableDictionary<(string Cluster, ResourceKey Key), LiveObject>, NamespaceObjects> Known = [];

    private readonly Dictionary<(string, string), EquatableList<LiveObject>> byNamespace;

    private NamespaceObjects(IEnumerable<LiveObject> objects) => byNamespace = objects
        .GroupBy(o => (o.Cluster, o.Key.Namespace))
        .ToDictionary(g => g.Key, g => g.OrderBy(o => o.Key).ToEquatableList());

    public static EquatableList<LiveObject> Of(Snapshot snapshot, string cluster, string name) =>
        Known.GetValue(snapshot.Objects, static objects => new(objects.Values)).byNamespace.GetValueOrDefault((cluster, name));

    /// <summary>The application lists a database: how its children are is of interest, also when all is in sync.</summary>
    public static bool HoldsDatabases(Application application) => application.Resources.Items.Any(r => DatabaseKinds.IsDatabase(r.Key.GroupKind));
}
