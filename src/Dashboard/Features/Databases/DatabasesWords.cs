namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>The sentences of the page.</summary>
public static class DatabasesWords
{
    public static string Count(DatabasesView view)
    {
        var all = view.Rows.Count == 1 ? "1 database" : $"{view.Rows.Count} databases";
        all = view.Hidden == 0 ? all : $"{all} of {view.Rows.Count + view.Hidden}";
        return view.AtRisk == 0 ? all : $"{all} · a prune would delete {view.AtRisk}";
    }

    /// <summary>What follows the size; nothing when nobody said how many.</summary>
    public static string Replicas(DatabaseRow row) => row.Replicas switch
    {
        null => "",
        1 => " · 1 replica",
        var many => $" · {many} replicas",
    };

    /// <summary>Why there is no row: only what was looked at by fresh sources may be called empty.</summary>
    public static string None(DatabasesView view) => view.Hidden > 0 ? "No database fits these filters." : view.Sources.AllFresh && view.Unseen.Count == 0 && view.NotRead.Count == 0
        ? "No database is live, and Git declares none."
        : "No database is known. Not everything could be looked at.";
}
