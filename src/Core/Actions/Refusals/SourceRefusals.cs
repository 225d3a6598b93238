using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Actions.Refusals;

/// <summary>Argo CD validates a change by rendering it: what Git does not have or what does not render is refused.</summary>
internal static class SourceRefusals
{
    private static readonly string[] Unreadable = ["failed to list refs", "repository not found", "authentication required", "error testing repository connectivity", "repository not accessible"];

    public static Refusal? Revision(RefusedCall call) => TargetErrors.MissingRevision(Inner(call)) is { } revision
        ? new("revision-not-found", RefusalKind.RevisionNotFound, $"The repository of {call.Application} has no branch, tag or commit '{Words.Cap(revision, 120)}': push it, or choose one that exists.")
        : null;

    public static Refusal? Repository(RefusedCall call) => Unreadable.Any(call.Says)
        ? new("repository-unreadable", RefusalKind.Repository, $"Argo CD cannot read the repository of {call.Application} ({Words.Cap(Inner(call), 200)}): make it reachable for Argo CD, then press again.", MayBeTriedAgain: true)
        : null;

    public static Refusal? Rendering(RefusedCall call)
    {
        var text = Inner(call);
        if (TargetErrors.MissingPath(text) is { } path)
        {
            return new("path-not-found", RefusalKind.DoesNotRender, $"The path '{Words.Cap(path, 200)}' does not exist on that revision: correct the path, or choose a revision that has it.");
        }

        if (TargetErrors.InvalidFile(text) is { Length: > 0 } file)
        {
            return new("manifest-invalid", RefusalKind.DoesNotRender, $"Argo CD cannot read {Words.Cap(file, 200)}: correct the file in Git, then press again.");
        }

        return call.Says("Unable to generate manifests") || call.Says("Manifest generation error")
            ? new("does-not-render", RefusalKind.DoesNotRender, $"Argo CD validates every change, and {call.Application} does not render: {Words.Sentence(Words.Cap(text, 300))} Correct that in Git first; auto-sync can be switched off in spite of it.")
            : null;
    }

    // "application spec for ok is invalid: InvalidSpecError: unable to find destination server …"
    public static Refusal? Spec(RefusedCall call) => call.Says("application spec for ") || call.Says("InvalidSpecError")
        ? new("spec-invalid", RefusalKind.InvalidSpec, $"The application would not be valid: {Words.Sentence(call.After("InvalidSpecError: ") ?? call.Quoted)}")
        : null;

    /// <summary>The words without the layers they came in.</summary>
    private static string Inner(RefusedCall call)
    {
        var text = Rest(call.Words, "error resolving repo revision: ") ?? RenderingError(call.Words) ?? Rest(call.Words, "error acquiring repo lock: ") ?? call.Words;
        return ArgoCdMessage.Unwrap(text).Text;
    }

    // "… Unable to generate manifests in some/path: rpc error: …"
    private static string? RenderingError(string words) =>
        Rest(words, "Unable to generate manifests in ") is { } named && named.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? named[(colon + 2)..] : null;

    private static string? Rest(string words, string start) =>
        words.IndexOf(start, StringComparison.Ordinal) is var at and >= 0 ? words[(at + start.Length)..] : null;
}
