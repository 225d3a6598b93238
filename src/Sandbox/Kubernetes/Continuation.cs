using System.Text;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Where a list in pages goes on: the version of its first page and the last key shown.</summary>
internal sealed record Continuation(long Version, string Start)
{
    public override string ToString() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Json.Text(new System.Text.Json.Nodes.JsonObject { ["v"] = "meta.k8s.io/v1", ["rv"] = Version, ["start"] = Start }))).TrimEnd('=');

    public static Continuation? Parse(string token)
    {
        if (token.Length == 0)
        {
            return null;
        }

        try
        {
            var json = Json.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(token.PadRight((token.Length + 3) / 4 * 4, '='))));
            return new Continuation(json["rv"]!.GetValue<long>(), json.Str("start"));
        }
        catch (FormatException)
        {
            throw StatusException.BadRequest("continue key is not valid");
        }
    }

    /// <summary>The token that goes on from the same place without the old version; null when there was none.</summary>
    public static string? Anew(string? token) => string.IsNullOrEmpty(token) ? null : (Parse(token)! with { Version = -1 }).ToString();
}
