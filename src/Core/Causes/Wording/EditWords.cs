using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Drifting;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says which fields were changed in the cluster, and by whom.</summary>
internal static class EditWords
{
    /// <param name="fields">Of one object; the first is shown.</param>
    public static string Sentence(Facts facts, IReadOnlyList<FieldVerdict> fields) =>
        $"{FieldWords.Of(fields[0])} {FieldWords.Differs(fields[0].Field)}{FieldWords.Further(fields)}: {How(facts, fields[0])}";

    /// <summary>What made the difference: the tool that wrote the value, or that wrote to the object since a value is gone.</summary>
    public static string How(Facts facts, FieldVerdict field) => (field.Field.Owner, RemovedFields.Writer(facts, field.Resource)) switch
    {
        ({ } owner, _) when HumanTools.Is(owner.Manager) => $"changed with {FieldWords.By(facts, owner)}",
        (_, { } writer) => $"taken away since the last sync; {FieldWords.By(facts, writer)}, wrote to the object",
        _ => "taken away since the last sync, and who did it is not recorded",
    };
}
