namespace DbDashboard.Dashboard.Shared.Words;

/// <summary>Which addresses from outside may become links.</summary>
public static class SafeAddress
{
    /// <summary>The address when it is absolute http or https, names a host and carries no credentials; else null.</summary>
    public static string? HttpOrNull(string? text)
    {
        if (text is null || !HasPlainScheme(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return null;
        }

        return uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;
    }

    // Written out, since parsers forgive blanks, tabs and a missing "//" that browsers read otherwise.
    private static bool HasPlainScheme(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
