using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Databases.Lint.Output;

/// <summary>A report as JSON of our own: the same as REST answers.</summary>
public static class LintJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(LintReport report) => Of(report).ToJsonString(Readable) + "\n";

    public static JsonObject Of(LintReport report) => new()
    {
        ["findings"] = new JsonArray([.. report.Findings.Items.Select(Of)]),
        ["notChecked"] = new JsonArray([.. report.NotChecked.Items.Select(word => new JsonObject { ["rule"] = word.Rule, ["file"] = word.File, ["line"] = word.Line, ["why"] = word.Why })]),
        ["files"] = report.Files,
        ["objects"] = report.Manifests,
    };

    private static JsonObject Of(LintFinding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["severity"] = LintWords.Of(finding.Severity),
        ["file"] = finding.File,
        ["line"] = finding.Line,
        ["path"] = finding.Path,
        ["object"] = new JsonObject { ["group"] = finding.Object.Group, ["kind"] = finding.Object.Kind, ["namespace"] = finding.Object.Namespace, ["name"] = finding.Object.Name },
        ["applications"] = new JsonArray([.. finding.Applications.Items.Select(name => JsonValue.Create(name))]),
        ["what"] = finding.What,
        ["ifIgnored"] = finding.Ignored,
        ["fix"] = new JsonObject { ["do"] = finding.Fix.Do, ["diff"] = finding.Fix.Diff },
    };
}
