namespace DbDashboard.Core.Databases.Losses;

/// <summary>Text for a command that somebody copies.</summary>
internal static class Shell
{
    /// <summary>Names come from outside: what is no plain path is quoted.</summary>
    public static string Quote(string name) =>
        name.Length > 0 && name[0] != '-' && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '/') ? name : $"'{name.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
