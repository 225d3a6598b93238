using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Actions.Requests;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>A patch as people and the audit see it. A source that is tested as a whole may hold the values of a chart, and these a password: its hash stands there instead.</summary>
public static class PatchText
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 10_100 };

    /// <param name="patch">As it is sent: RFC 6902 or RFC 7396.</param>
    public static string Of(string patch)
    {
        if (JsonNode.Parse(patch, documentOptions: Deep) is not JsonArray operations)
        {
            return Redaction.HideSecrets(patch);
        }

        foreach (var operation in operations.OfType<JsonObject>().Where(operation => operation["path"]?.ToString() is "/spec/source" or "/spec/sources" && operation["value"] is not null))
        {
            operation["value"] = $"as it was read, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(GoJson.Write(operation["value"]))))}";
        }

        return Redaction.HideSecrets(GoJson.Write(operations));
    }
}
