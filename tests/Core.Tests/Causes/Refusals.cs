using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>A sync of the compared revision in which one object was refused with these words.</summary>
internal static class Refusals
{
    private static readonly string[] Others = ["autosync-off"];

    public static Facts Of(string text, string kind = "ConfigMap", string group = "", string frame = "one or more objects failed to apply, reason: ") =>
        SomeFacts.Operated(frame + text, results: SomeFacts.Result(text, kind, group: group));

    public static Explanation Explain(string text, string kind = "ConfigMap", string group = "") => Of(text, kind, group).Explain();

    /// <summary>The causes of the failed sync, in order.</summary>
    public static IReadOnlyList<string> Ids(string text) => Explain(text).OfOperations();

    /// <summary>The same where the operation has only its message.</summary>
    public static IReadOnlyList<string> IdsOfMessage(string message, OperationPhase phase = OperationPhase.Failed) => SomeFacts.Operated(message, phase).Explain().OfOperations();

    /// <summary>The same of texts that are no prose: foreign words may hold anything.</summary>
    public static IReadOnlyList<string> Ids(this Facts facts) => Explainer.Default.Explain(facts, 1).OfOperations();

    /// <summary>Without those that say why nothing acts.</summary>
    public static IReadOnlyList<string> OfOperations(this Explanation explanation) =>
        [.. explanation.Causes.Items.Where(c => c.Family == CauseFamily.WhyDifferent).Select(c => c.Id).Except(Others)];
}
