using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says which fields were changed in the cluster, and by whom.</summary>
internal static class EditWords
{
    /// <param name="fields">The one that is shown first.</param>
    public static string Sentence(Facts facts, ManagedResource resource, IReadOnlyList<FieldDifference> fields)
    {
        var first = fields[0];
        var more = fields.Count > 1 ? $", and {Words.Count(fields.Count - 1, "further field")}" : "";
        var values = first.Live is not null && first.Live == first.Wanted ? "is not what Git says (both are hidden)" : $"is {Value(first.Live)}, Git says {Value(first.Wanted)}";
        return $"{first.Path.TrimStart('/').Replace('/', '.')} of {resource.Key.Kind} {resource.Key.Name} {values}{more}: {How(facts, resource, first)}";
    }

    public static Evidence Evidence(FieldDifference field) => field.Owner is { } owner && HumanTools.Is(owner.Manager)
        ? new($"{field.Path}: {Value(field.Live)} live, {Value(field.Wanted)} after a sync; {owner.Manager} ({owner.Operation}).", "Kubernetes managedFields", owner.At)
        : new($"{field.Path}: {Value(field.Live)} live, {Value(field.Wanted)} after a sync.", "Argo CD managed-resources", null);

    private static string How(Facts facts, ManagedResource resource, FieldDifference field) => (field.Owner, RemovedFields.Writer(facts, resource)) switch
    {
        ({ } owner, _) when HumanTools.Is(owner.Manager) => $"changed with {By(facts, owner)}",
        (_, { } writer) => $"taken away since the last sync; {By(facts, writer)}, wrote to the object",
        _ => "taken away since the last sync, and who did it is not recorded",
    };

    private static string By(Facts facts, FieldManager manager) => $"{Words.Cap(manager.Manager, 60)}{(manager.At is { } at ? $", {Words.Age(facts.Now, at)}" : "")}";

    private static string Value(string? json) => json is null ? "absent" : Words.Cap(json, 80);
}
