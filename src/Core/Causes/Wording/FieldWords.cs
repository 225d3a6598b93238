using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says of a field what is live and what Git says, and who wrote it.</summary>
internal static class FieldWords
{
    /// <summary><c>spec.replicas</c>; list items by their index.</summary>
    public static string Name(string pointer) => Words.Cap(string.Join('.', FieldPath.Segments(pointer)), 160);

    /// <summary><c>spec.replicas of Deployment orders</c>.</summary>
    public static string Of(FieldVerdict field) => Of(field.Resource, field.Field);

    public static string Of(ManagedResource resource, FieldDifference field) => $"{Name(field.Path)} of {resource.Key.Kind} {Words.Cap(resource.Key.Name, 120)}";

    /// <summary><c>is 3, Git says 1</c>; without the values when both are hidden.</summary>
    public static string Differs(FieldDifference field) =>
        field.Live is not null && field.Live == field.Wanted ? "is not what Git says (both are hidden)" : $"is {Value(field.Live)}, Git says {Value(field.Wanted)}";

    public static string Value(string? json) => json is null ? "absent" : Words.Cap(json, 80);

    /// <summary><c>, and 2 further fields</c>, with the number of objects when they are several; empty for one field.</summary>
    public static string Further(IReadOnlyList<FieldVerdict> fields)
    {
        var objects = fields.Select(f => f.Resource.Key).Distinct().Count();
        return fields.Count == 1 ? "" : $", and {Words.Count(fields.Count - 1, "further field")}{(objects > 1 ? $" in {objects} objects" : "")}";
    }

    /// <summary>Both values and the owner of the live one.</summary>
    /// <param name="of">Named when the evidence is about several objects; null else.</param>
    public static Evidence Evidence(FieldDifference field, ResourceKey? of = null)
    {
        var text = $"{(of is { } key ? $"{key.Kind} {Words.Cap(key.Name, 120)} " : "")}{field.Path}: {Value(field.Live)} live, {Value(field.Wanted)} after a sync";
        return field.Owner is { } owner
            ? new($"{text}; {Words.Cap(owner.Manager, 60)} ({owner.Operation}).", "Kubernetes managedFields", owner.At)
            : new($"{text}.", "Argo CD managed-resources", null);
    }

    /// <summary><c>kubectl-edit, 3 min ago</c>.</summary>
    public static string By(Facts facts, FieldManager manager) => $"{Words.Cap(manager.Manager, 60)}{(manager.At is { } at ? $", {Words.Age(facts.Now, at)}" : "")}";

    /// <summary>How long after a moment: <c>1 s after</c>.</summary>
    public static string After(DateTimeOffset at, DateTimeOffset start) => (at - start) switch
    {
        { TotalSeconds: < 1 } => "right after",
        { TotalMinutes: < 2 } span => $"{(int)span.TotalSeconds} s after",
        { TotalHours: < 2 } span => $"{(int)span.TotalMinutes} min after",
        { TotalDays: < 2 } span => $"{(int)span.TotalHours} h after",
        var span => $"{(int)span.TotalDays} d after",
    };
}
