namespace DbDashboard.Sandbox;

/// <summary>Someone who may ask. The same token is good for Argo CD and for Kubernetes.</summary>
/// <param name="Projects">Projects that it sees; empty sees all.</param>
/// <param name="Verbs">What it may do with applications there.</param>
/// <param name="Namespaces">Namespaces that it may read in Kubernetes; empty reads all.</param>
public sealed record Account(string Name, string Token, IReadOnlyList<string> Projects, IReadOnlyList<string> Verbs, IReadOnlyList<string> Namespaces)
{
    /// <summary>May it do this with applications of a project?</summary>
    public bool May(string verb, string project) => Sees(project) && (Verbs.Contains("*") || Verbs.Contains(verb));

    public bool Sees(string project) => Projects.Count == 0 || Projects.Contains(project);
}
