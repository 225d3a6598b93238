using System.Text.Json;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Argo CD's marks on the objects of an application: an annotation, or a label (the default before 3.0).</summary>
internal static class TrackingMarks
{
    public const string Annotation = "argocd.argoproj.io/tracking-id";
    private const string InstallationId = "argocd.argoproj.io/installation-id";
    private const string DefaultLabel = "app.kubernetes.io/instance";

    /// <summary>The mark itself, or all annotations (labels) where one side has none and the other has nothing but marks.</summary>
    public static bool IsMark(Facts facts, ResourceStates states, string pointer) => IsOne(facts, states, pointer)
        || (pointer is "/metadata/annotations" or "/metadata/labels" && (states.Live(pointer) ?? states.Wanted(pointer)) is { ValueKind: JsonValueKind.Object } marks
            && (states.Live(pointer) is null || states.Wanted(pointer) is null) && marks.EnumerateObject().Any() && marks.EnumerateObject().All(m => IsOne(facts, states, $"{pointer}/{FieldPath.Escape(m.Name)}")));

    /// <summary>A label is a mark only where Argo CD tracks by it; charts write the same label for themselves.</summary>
    private static bool IsOne(Facts facts, ResourceStates states, string pointer)
    {
        var annotation = AnnotationPath(Annotation);
        return pointer == annotation || pointer == AnnotationPath(InstallationId)
            || (pointer == LabelPath(facts) && (facts.Instance?.TrackingByLabel ?? states.InTarget(annotation) is null) && IsSelf(facts, Text(states.InTarget(pointer))));
    }

    /// <summary>The application that a mark names (<c>orders</c>, or <c>team_orders</c> for one in another namespace); null for none.</summary>
    public static string? Application(string? mark) => mark?.Split(':')[0] is { Length: > 0 } name ? name : null;

    /// <summary>The other application that claims this object: by Argo CD's warning, else by the live mark; null when none does.</summary>
    public static string? OtherApplication(Facts facts, ResourceKey key, string? liveMark) =>
        SharedWarning.Of(facts).FirstOrDefault(w => w.IsAbout(key))?.Other
        ?? (Application(liveMark) is { } named && !IsSelf(facts, named) ? named : null);

    public static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool IsSelf(Facts facts, string? name) => name == facts.Application.Key.Name || name == $"{facts.Application.Key.Namespace}_{facts.Application.Key.Name}";

    private static string LabelPath(Facts facts) => $"/metadata/labels/{FieldPath.Escape(facts.Instance is { LabelKey.Length: > 0 } instance ? instance.LabelKey : DefaultLabel)}";

    private static string AnnotationPath(string name) => $"/metadata/annotations/{FieldPath.Escape(name)}";
}
