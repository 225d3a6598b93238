using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Databases.Lint.Output;

/// <summary>A report as SARIF 2.1.0, which code hosts show beside the lines of a change.</summary>
public static class LintSarif
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(LintReport report)
    {
        var rules = LintRules.All.Select(rule => rule.Description).ToList();
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "DbDashboard", ["rules"] = new JsonArray([.. rules.Select(Rule)]) } },
            ["columnKind"] = "utf16CodeUnits",
            ["invocations"] = new JsonArray(new JsonObject { ["executionSuccessful"] = true, ["toolExecutionNotifications"] = new JsonArray([.. report.NotChecked.Items.Select(Notification)]) }),
            ["results"] = new JsonArray([.. report.Findings.Items.Select(finding => Result(finding, rules.FindIndex(rule => rule.Id == finding.Rule)))]),
        };
        return new JsonObject { ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json", ["version"] = "2.1.0", ["runs"] = new JsonArray(run) }.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Rule(LintDescription rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Text(rule.Title),
        ["fullDescription"] = Text(rule.Ignored),
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
    };

    private static JsonObject Result(LintFinding finding, int rule)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["level"] = Level(finding.Severity),
            ["message"] = Text($"{finding.What} {finding.Ignored} {finding.Fix.Do}"),
            ["locations"] = Locations(finding.File, finding.Line),
        };
        if (rule >= 0)
        {
            result["ruleIndex"] = rule;
        }

        if (finding.Fix.Edits.Count > 0)
        {
            result["fixes"] = new JsonArray(Fix(finding));
        }

        return result;
    }

    private static JsonObject Fix(LintFinding finding) => new()
    {
        ["description"] = Text(finding.Fix.Do),
        ["artifactChanges"] = new JsonArray(new JsonObject
        {
            ["artifactLocation"] = Artifact(finding.File),
            ["replacements"] = new JsonArray([.. finding.Fix.Edits.Items.Select(edit => new JsonObject
            {
                ["deletedRegion"] = new JsonObject { ["charOffset"] = edit.Start, ["charLength"] = edit.Length },
                ["insertedContent"] = Text(edit.Replacement),
            })]),
        }),
    };

    private static JsonObject Notification(LintNotChecked word)
    {
        var notification = new JsonObject { ["level"] = "note", ["message"] = Text($"Not checked: {word.Why}."), ["locations"] = Locations(word.File, word.Line) };
        if (word.Rule != Linter.Unread)
        {
            notification["associatedRule"] = new JsonObject { ["id"] = word.Rule };
        }

        return notification;
    }

    private static JsonArray Locations(string file, int line) =>
        new(new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Artifact(file), ["region"] = new JsonObject { ["startLine"] = Math.Max(1, line) } } });

    private static JsonObject Artifact(string file) => new() { ["uri"] = string.Join('/', file.Split('/').Select(Uri.EscapeDataString)) };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(LintSeverity severity) => severity == LintSeverity.Info ? "note" : LintWords.Of(severity);
}
