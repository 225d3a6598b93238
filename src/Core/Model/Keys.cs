namespace DbDashboard.Core.Model;

/// <summary>Names one Argo CD Application: two of the same name in different namespaces or instances are different.</summary>
/// <param name="Instance">The configured name of the Argo CD instance.</param>
/// <param name="Namespace">The namespace of the Application object (not of its destination).</param>
/// <param name="Name">The Application's metadata.name.</param>
public readonly record struct ApplicationKey(string Instance, string Namespace, string Name) : IComparable<ApplicationKey>
{
    public int CompareTo(ApplicationKey other) =>
        (Instance, Namespace, Name).CompareTo((other.Instance, other.Namespace, other.Name));

    public override string ToString() => $"{Instance}/{Namespace}/{Name}";
}

/// <summary>A Kubernetes kind without its version. The core group is the empty string.</summary>
public readonly record struct GroupKind(string Group, string Kind)
{
    public override string ToString() => Group.Length == 0 ? Kind : $"{Kind}.{Group}";
}

/// <summary>Names one Kubernetes object in one cluster, as Argo CD does: group, kind, namespace and name, without the version.</summary>
/// <param name="Namespace">Empty for cluster-scoped objects.</param>
public readonly record struct ResourceKey(string Group, string Kind, string Namespace, string Name) : IComparable<ResourceKey>
{
    [System.Text.Json.Serialization.JsonIgnore]
    public GroupKind GroupKind => new(Group, Kind);

    public int CompareTo(ResourceKey other) =>
        (Group, Kind, Namespace, Name).CompareTo((other.Group, other.Kind, other.Namespace, other.Name));

    /// <summary>Kind and name as people say it: <c>postgresql postgres-general</c>.</summary>
    public override string ToString() => $"{Kind} {Name}";
}
