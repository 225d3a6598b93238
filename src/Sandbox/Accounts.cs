namespace DbDashboard.Sandbox;

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
