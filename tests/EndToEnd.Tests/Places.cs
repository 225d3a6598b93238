namespace DbDashboard.EndToEnd.Tests;

/// <summary>The pages and their parts, as addresses.</summary>
internal static class Places
{
    public const string Incident = "applications/sandbox/argocd/database-instances";

    public static readonly (string Name, string Path)[] All =
    [
        ("triage", ""),
        ("applications", "applications"),
        ("databases", "databases"),
        ("database", "databases/in-cluster/databases/postgresql/postgres-general?log=postgres-general-0"),
        ("branches", "branches?branch=feature%2Fdb-general-instances"),
        ("overrides", "overrides"),
        ("activity", "activity?plans=true"),
        ("connections", "connections"),
        ("causes", "causes/live-edit"),
        ("application-why", Incident),
        ("application-whatif", Incident + "?tab=whatif"),
        ("application-resources", Incident + "?tab=resources"),
        ("application-git", Incident + "?tab=git"),
        ("application-autosync", Incident + "?tab=autosync"),
        ("application-timeline", Incident + "?tab=timeline"),
        ("application-events", Incident + "?tab=events"),
        ("application-live-edit", "applications/sandbox/argocd/payments-db?tab=resources"),
        ("application-broken", "applications/sandbox/argocd/inventory"),
        ("application-fine", "applications/sandbox/argocd/orders"),
        ("application-absent", "applications/sandbox/argocd/no-such-application"),
    ];

    public static TheoryData<string> Names => [.. All.Select(place => place.Name)];

    public static string PathOf(string name) => All.Single(place => place.Name == name).Path;
}
