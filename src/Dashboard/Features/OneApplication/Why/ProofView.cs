using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Why;

/// <summary>What was computed of a remedy: one word, one sentence, and the objects behind it.</summary>
/// <param name="Word"><c>proven</c>, <c>computed</c> for what was computed and is not enough, <c>not proven</c>.</param>
/// <param name="Sentence">The proof, or why there is none; null when there is nothing to prove.</param>
/// <param name="Objects">Lines such as <c>Covered: postgresql db-orders</c>; empty when nothing was computed.</param>
public sealed record ProofView(string Word, string? Sentence, EquatableList<string> Objects)
{
    /// <summary>More objects of one kind of fate are counted, not named.</summary>
    private const int MostNamed = 50;

    public static ProofView From(Remedy remedy) => new(
        remedy.Proven ? "proven" : remedy.Proof is not null ? "computed" : "not proven",
        remedy.Proof?.Sentence ?? (remedy.Unproven is { } why ? $"Not proven: {why}." : null),
        remedy.Proof is { } proof ? Lines(proof).ToEquatableList() : []);

    private static IEnumerable<string> Lines(Proof proof) => new[]
    {
        Line("Without a file, a prune would delete", proof.Pruned),
        Line("Without a file, protected by Prune=false", proof.Protected),
        Line("Covered", proof.Covered),
        Line("Would be created", proof.Created),
    }.OfType<string>();

    private static string? Line(string fate, EquatableList<ResourceKey> keys) => keys.Count == 0 ? null
        : $"{fate}: {string.Join(", ", keys.Items.Take(MostNamed).Select(k => $"{k.Kind} {k.Name}"))}{(keys.Count > MostNamed ? $" and {keys.Count - MostNamed} more" : "")}";
}
