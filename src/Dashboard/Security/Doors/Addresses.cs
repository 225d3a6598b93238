namespace DbDashboard.Dashboard.Security.Doors;

/// <summary>The addresses of sign-in, and where it leads.</summary>
public static class Addresses
{
    public const string SignIn = "/sign-in";
    public const string SignInLocal = "/sign-in/local";
    public const string SignInProvider = "/sign-in/provider";
    public const string Callback = "/sign-in/callback";
    public const string SignOut = "/sign-out";
    public const string SetUp = "/set-up";
    public const string SetUpNow = "/set-up/now";

    private const int Longest = 2_000;

    public static bool IsSignIn(PathString path) => path.StartsWithSegments(SignIn, StringComparison.Ordinal) || path.StartsWithSegments(SetUp, StringComparison.Ordinal);

    /// <summary>Where to go after the sign-in: only a path of our own; anything else leads to the first page.</summary>
    public static string Local(string? returnUrl) =>
        returnUrl is { Length: > 0 and <= Longest } && returnUrl[0] == '/' && (returnUrl.Length == 1 || returnUrl[1] is not ('/' or '\\')) && !returnUrl.Any(c => char.IsControl(c) || c == '\\')
        && !IsSignIn(returnUrl.Split('?', '#')[0])
            ? returnUrl
            : "/";

    public static string SignInFor(string? returnUrl, string? problem = null)
    {
        var to = Local(returnUrl);
        return SignIn + QueryString.Create([.. to == "/" ? [] : new KeyValuePair<string, string?>[] { new("returnUrl", to) }, .. problem is null ? [] : new KeyValuePair<string, string?>[] { new("problem", problem) }]);
    }
}
