using System.Text;
using System.Text.Json;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>The part of an Application that lets Argo CD ignore fields which others write.</summary>
internal static class IgnoreStanza
{
    public static CopyableCommand Of(IReadOnlyList<FieldVerdict> fields)
    {
        var text = new StringBuilder("spec:\n  ignoreDifferences:\n");
        foreach (var group in fields.GroupBy(f => f.Resource.Key).Take(10))
        {
            var key = group.Key;
            text.Append($"  - group: {Quote(key.Group)}\n    kind: {Quote(key.Kind)}\n    name: {Quote(key.Name)}\n");
            text.Append(key.Namespace.Length > 0 ? $"    namespace: {Quote(key.Namespace)}\n" : "").Append("    jsonPointers:\n");
            group.Take(20).ToList().ForEach(f => text.Append($"    - {Quote(f.Field.Path)}\n"));
        }

        return new("Let Argo CD ignore it, and leave it alone when it syncs", text.Append("  syncPolicy:\n    syncOptions:\n    - RespectIgnoreDifferences=true\n").ToString(), "yaml");
    }

    public static Remedy Remedy(IReadOnlyList<FieldVerdict> fields) => new(
        $"Or let Argo CD ignore {(fields.Count == 1 ? "the field" : "these fields")}: what Git says is set once and then left alone.",
        "Nothing changes in the cluster; Argo CD no longer compares it.", RemedySafety.NeedsCare, Commands: [Of(fields)]);

    // A JSON text is a YAML text.
    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
