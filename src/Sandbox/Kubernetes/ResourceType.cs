namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>One kind that the API server knows.</summary>
/// <param name="Plural">Its name in addresses.</param>
/// <param name="HasStatus">Status is a subresource: writing it does not raise the generation.</param>
/// <param name="Crd">Defined by a CustomResourceDefinition.</param>
public sealed record ResourceType(string Group, string Version, string Kind, string Plural, bool Namespaced = true, bool HasStatus = true, bool Crd = false)
{
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary><c>postgresqls.acid.zalan.do</c>, as messages say it.</summary>
    public string Resource => Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    /// <summary><c>deployment.apps</c>, as kubectl says it.</summary>
    public string Printed => Group.Length == 0 ? Kind.ToLowerInvariant() : $"{Kind.ToLowerInvariant()}.{Group}";
}
