namespace DbDashboard.Core.Causes.Remedies;

/// <summary>Copyable commands: every name in them is quoted, it came from outside.</summary>
internal static class Shell
{
    public static string Word(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '/' or '=' or ':' or '-' or ',' or '@')
            ? text
            : $"'{text.Replace("'", "'\\''")}'";
}
