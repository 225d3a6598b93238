using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>The project's windows as they apply to one application now.</summary>
internal sealed class SyncWindows(World world, ProjectRules projects)
{
    public List<JsonNode> Assigned(AppSpec app) => [.. projects.Find(app.Project).Items("spec", "syncWindows").Where(window =>
        Names(window, "applications", app.Name) || Names(window, "namespaces", app.Namespace) || Names(window, "clusters", app.Spec.Str("destination", "server")))];

    public List<JsonNode> Active(AppSpec app) => [.. Assigned(app).Where(IsActive)];

    /// <summary>The active windows of a whole project.</summary>
    public List<JsonNode> ActiveOf(JsonObject project) => [.. project.Items("spec", "syncWindows").Where(IsActive)];

    /// <summary>May a sync start now? A manual one passes windows that allow it.</summary>
    public bool CanSync(AppSpec app, bool manual)
    {
        var active = Active(app);
        var denying = active.FindAll(window => window.Str("kind") == "deny");
        if (denying.Count > 0)
        {
            return manual && denying.TrueForAll(window => window.Flag("manualSync"));
        }

        var allowing = Assigned(app).FindAll(window => window.Str("kind") == "allow");
        return allowing.Count == 0 || active.Count > 0 || (manual && allowing.TrueForAll(window => window.Flag("manualSync")));
    }

    public JsonObject ToJson(AppSpec app)
    {
        static JsonArray Rows(List<JsonNode> windows) => Json.List(windows.Select(window => new JsonObject { ["kind"] = window.Str("kind"), ["schedule"] = window.Str("schedule"), ["duration"] = window.Str("duration"), ["manualSync"] = window.Flag("manualSync") }));
        var body = new JsonObject();
        body.Put("activeWindows", Active(app) is { Count: > 0 } active ? Rows(active) : null);
        body.Put("assignedWindows", Assigned(app) is { Count: > 0 } assigned ? Rows(assigned) : null);
        body.Put("canSync", CanSync(app, manual: true) ? JsonValue.Create(true) : JsonValue.Create(false));
        return body;
    }

    private bool IsActive(JsonNode window) => Cron.IsOpen(window.Str("schedule"), GoDuration.Parse(window.Str("duration")) ?? TimeSpan.Zero, world.Clock.Now);

    private static bool Names(JsonNode window, string member, string value) =>
        window.Items(member).Any(pattern => pattern.ToString() is "*" || pattern.ToString() == value);
}
