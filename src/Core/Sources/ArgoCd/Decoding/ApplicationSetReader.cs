using System.Globalization;
using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Reads ApplicationSets. Pure and tolerant.</summary>
public static class ApplicationSetReader
{
    /// <summary>GET /applicationsets: <c>items</c> may be null.</summary>
    public static EquatableList<ApplicationSet> ReadList(string instance, JsonElement reply) => DetailReader.Root(reply).List("items", set => Read(instance, set));

    /// <summary>GET /applicationsets/{name}.</summary>
    public static ApplicationSet Read(string instance, JsonElement set) => Read(instance, DetailReader.Root(set));

    private static ApplicationSet Read(string instance, Fields set)
    {
        var (metadata, spec, status) = (set.Object("metadata"), set.Object("spec"), set.Object("status"));
        return new(new ApplicationSetKey(instance, metadata.Text("namespace"), metadata.Text("name")))
        {
            ApplicationsSync = spec.Object("syncPolicy").Text("applicationsSync"),
            Ignored = spec.List("ignoreApplicationDifferences", rule => new ApplicationSetIgnore(rule.Text("name"), rule.Texts("jsonPointers"), rule.Texts("jqPathExpressions"))),
            PreservedAnnotations = spec.Object("preservedFields").Texts("annotations"),
            PreservedLabels = spec.Object("preservedFields").Texts("labels"),
            Generators = spec.List("generators", Names).Items.SelectMany(names => names).ToEquatableList(),
            Strategy = spec.Object("strategy").Text("type"),
            Steps = spec.Object("strategy").Object("rollingSync").List("steps", ReadStep),
            Rollout = status.List("applicationStatus", ReadRollout),
            Conditions = status.List("conditions", ReadCondition),
            SpecWrittenAt = metadata.List("managedFields", WrittenSpec).Items.Max(),
        };
    }

    private static IEnumerable<string> Names(Fields generator) =>
        generator.Exists ? [.. generator.Element.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object && member.Name is not "selector").Select(member => member.Name)] : [];

    /// <summary><c>envLabel In (dev, test), at most 25% at once</c>.</summary>
    private static string ReadStep(Fields step)
    {
        var selected = string.Join(" and ", step.List("matchExpressions", e => $"{e.Text("key")} {e.Text("operator")} ({string.Join(", ", e.Texts("values").Items)})").Items);
        var most = step.NumberOrNull("maxUpdate") is { } number ? number.ToString(CultureInfo.InvariantCulture) : step.Text("maxUpdate");
        return most.Length > 0 ? $"{selected}, at most {most} at once" : selected;
    }

    private static RolloutStatus ReadRollout(Fields read) => new(
        read.Text("application"),
        read.Text("status"),
        UntrustedText.ForDisplay(read.Text("message"), Fields.LongestText),
        int.TryParse(read.Text("step"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step) ? step : null,
        read.Time("lastTransitionTime"));

    private static ApplicationSetCondition ReadCondition(Fields read) => new(
        read.Text("type"),
        read.Text("status"),
        read.Text("reason"),
        UntrustedText.ForDisplay(read.Text("message"), Fields.LongestText),
        read.Time("lastTransitionTime"));

    private static DateTimeOffset? WrittenSpec(Fields entry) => entry.Object("fieldsV1").Has("f:spec") ? entry.Time("time") : null;
}
