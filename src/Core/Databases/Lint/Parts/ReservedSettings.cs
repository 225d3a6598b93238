namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>Settings of QuestDB that its operator sets itself, and refuses in <c>serverConfig</c>.</summary>
internal static class ReservedSettings
{
    private static readonly string[] Keys = ["http.bind.to", "line.tcp.net.bind.to", "pg.net.bind.to", "pg.user", "pg.password", "line.tcp.auth.db.path"];

    /// <summary>A line begins with one of them; what follows is not looked at, as the operator does not either.</summary>
    public static bool Are(string line) => Of(line) is not null;

    /// <returns>The one that the line begins with; null when it begins with none.</returns>
    public static string? Of(string line) => Keys.FirstOrDefault(key => line.StartsWith(key, StringComparison.Ordinal));
}
