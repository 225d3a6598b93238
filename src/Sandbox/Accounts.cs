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

/// <summary>The sandbox's accounts. Their tokens open nothing but the sandbox.</summary>
public static class Accounts
{
    public static readonly Account Admin = new("admin", Token("admin"), [], ["*"], []);
    public static readonly Account Dashboard = new("dashboard", Token("dashboard"), [], ["get", "sync", "update"], []);
    public static readonly Account Viewer = new("viewer", Token("viewer"), ["platform"], ["get"], ["databases"]);
    public static readonly Account Syncer = new("syncer", Token("syncer"), ["platform"], ["get", "sync"], ["databases"]);

    public static readonly IReadOnlyList<Account> All = [Admin, Dashboard, Viewer, Syncer];

    /// <summary>The password of the admin account for <c>POST /api/v1/session</c>.</summary>
    public const string AdminPassword = "sandbox-password";

    // The shape of a JWT, so that clients which look at it find one: {"alg":"none"} . {"iss":"argocd","sub":…} . name.
    private static string Token(string name)
    {
        static string Part(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return $"{Part("""{"alg":"none","typ":"JWT"}""")}.{Part($$"""{"iss":"argocd","sub":"{{name}}:apiKey"}""")}.{Part("sandbox-" + name)}";
    }
}
