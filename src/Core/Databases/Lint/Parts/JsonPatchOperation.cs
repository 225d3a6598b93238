using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>One step of a JSON patch, and whether it can be done.</summary>
/// <param name="Segments">Of the pointer, unescaped.</param>
internal sealed record JsonPatchOperation(string Op, string Pointer, IReadOnlyList<string> Segments)
{
    /// <summary>The steps that a patch in a text has; empty when it is another kind of patch.</summary>
    public static IReadOnlyList<JsonPatchOperation> Read(string patch)
    {
        var roots = LintFiles.Read("patch.yaml", patch).Roots;
        return roots.Count == 1 && roots[0].IsSequence
            ? [.. roots[0].Children.Where(step => step.Scalar("op") is not null && step.Scalar("path")?.StartsWith('/') == true).Select(step => Of(step.Scalar("op")!, step.Scalar("path")!))]
            : [];
    }

    /// <summary>Nothing on the way is missing in the target, or an earlier step made it.</summary>
    /// <param name="made">Pointers that earlier steps added.</param>
    public bool CanBeDone(LintNode target, IEnumerable<string> made)
    {
        if (made.Any(pointer => Pointer == pointer || Pointer.StartsWith(pointer + "/", StringComparison.Ordinal)))
        {
            return true;
        }

        var at = target;
        foreach (var segment in Segments.SkipLast(1))
        {
            at = Step(at, segment);
        }

        return at is not null && (Op == "add" ? at.IsMapping || (at.IsSequence && (Segments[^1] == "-" || Index(Segments[^1]) <= at.Children.Count)) : Step(at, Segments[^1]) is not null);
    }

    private static JsonPatchOperation Of(string op, string pointer) =>
        new(op, pointer, [.. pointer[1..].Split('/').Select(segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))]);

    private static LintNode? Step(LintNode? at, string segment) =>
        at is { IsSequence: true } ? at.Children.ElementAtOrDefault(Index(segment)) : at.At(segment);

    private static int Index(string segment) => int.TryParse(segment, out var index) && index >= 0 ? index : int.MaxValue;
}
