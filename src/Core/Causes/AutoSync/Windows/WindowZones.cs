using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync.Windows;

/// <summary>The time zone of a window. Argo CD's answer for an application leaves it out; the project has it.</summary>
internal static class WindowZones
{
    /// <summary>Null when it is not known: the project was not read, or two of its windows differ in nothing but the zone.</summary>
    public static TimeZoneInfo? Of(SyncWindow window, Reading<Project> project)
    {
        var zones = project.ValueIfKnown?.Windows.Items.Where(w => w.Window == window).Select(w => w.TimeZone).Distinct(StringComparer.Ordinal).ToList();
        return zones is [var name] ? Find(name) : null;
    }

    // An empty zone is UTC, and so is one that Argo CD does not know.
    private static TimeZoneInfo Find(string name) => name.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
