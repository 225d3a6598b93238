using System.Globalization;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Groups;

/// <summary>Groups and their times in words.</summary>
public static class GroupWords
{
    /// <summary><c>3 applications · one commit</c>, or the application's name.</summary>
    public static string Title(CauseGroup group) => group.Total == 1 ? group.Worst.Key.Name : $"{group.Total} applications · {One(group.Worst.Root)}";

    /// <summary>What they share: <c>one commit</c>.</summary>
    public static string One(CauseRoot root) => root.Kind switch
    {
        "crd" => "one missing kind",
        "shared" => "one shared object",
        CauseRoot.Application => "one cause",
        var kind => $"one {Words.Cap(kind.Replace('-', ' '), 40)}",
    };

    /// <summary><c>2026-11-23 02:31 UTC</c>.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
