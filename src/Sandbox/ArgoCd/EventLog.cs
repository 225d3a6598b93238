using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>The events that Argo CD writes about an application: its audit trail.</summary>
internal sealed class EventLog(World world)
{
    private const string Controller = "argocd-application-controller";
    private long count;

    public void ByController(AppSpec app, string reason, string message, bool isWarning = false) => Write(app, (reason, message, isWarning ? "Warning" : "Normal"), Controller, null);

    public void ByUser(AppSpec app, string reason, string message, string user) => Write(app, (reason, message, "Normal"), "argocd-server", user);

    /// <summary>Events about an object, oldest first.</summary>
    public JsonArray About(string uid) => Json.List(world.Store.List(ResourceTypes.Event)
        .OrderBy(stored => stored.Version)
        .Select(stored => stored.Body())
        .Where(body => body.Str("involvedObject", "uid") == uid)
        .Select(body =>
        {
            body.Remove("apiVersion");
            body.Remove("kind");
            return body;
        }));

    private void Write(AppSpec app, (string Reason, string Message, string Type) said, string component, string? user)
    {
        var metadata = app.Body["metadata"];
        var annotations = new JsonObject { ["dest-namespace"] = app.Namespace, ["dest-server"] = app.Spec.Str("destination", "server") };
        annotations.Put("user", user);
        var now = Json.Time(world.Clock.Now);
        var name = string.Create(CultureInfo.InvariantCulture, $"{app.Name}.{world.Clock.Now.ToUnixTimeSeconds() * 1000 + count++:x}");
        world.Store.Put(new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Event",
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = metadata.Str("namespace"), ["annotations"] = annotations },
            ["involvedObject"] = new JsonObject { ["kind"] = "Application", ["namespace"] = metadata.Str("namespace"), ["name"] = app.Name, ["uid"] = metadata.Str("uid"), ["apiVersion"] = "argoproj.io/v1alpha1", ["resourceVersion"] = metadata.Str("resourceVersion") },
            ["reason"] = said.Reason,
            ["message"] = said.Message,
            ["source"] = new JsonObject { ["component"] = component },
            ["firstTimestamp"] = now,
            ["lastTimestamp"] = now,
            ["count"] = 1,
            ["type"] = said.Type,
            ["eventTime"] = null,
        }, new Writer(component));
    }
}
