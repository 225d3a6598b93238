namespace DbDashboard.Core.Model;

/// <summary>An AppProject, reduced to what it allows and when.</summary>
public sealed record Project(
    string Name,
    EquatableList<string> SourceRepos,
    EquatableList<Destination> Destinations,
    EquatableList<string> SourceNamespaces,
    EquatableList<ProjectWindow> Windows);

/// <param name="TimeZone">Empty means UTC.</param>
/// <param name="AndOperator">True: all of the lists must match, else any of them.</param>
public sealed record ProjectWindow(
    SyncWindow Window,
    string TimeZone,
    EquatableList<string> Applications,
    EquatableList<string> Namespaces,
    EquatableList<string> Clusters,
    bool AndOperator);
