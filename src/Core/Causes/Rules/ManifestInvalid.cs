using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A manifest cannot be read: invalid YAML or JSON, several objects in one JSON file, a jsonnet error, or an object without kind.
/// One file stops the whole source.
/// Found: Argo CD names the file (older versions without the line); Git says who changed it last.
/// Do: correct the file, or exclude it; after a cached error a hard refresh is needed.
/// Confused with: helm-render-failed and kustomize-render-failed, where a tool fails, not a file.
/// </summary>
public sealed class ManifestInvalid : ErrorRule
{
    public override CauseDescription Description { get; } = new("manifest-invalid", "A manifest cannot be read", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 20);

    public override IEnumerable<NotChecked> Unchecked(Facts facts) => WithoutHistory(facts, "Who changed the file last");

    protected override Cause? Recognise(Facts facts, ArgoCdError error) =>
        TargetErrors.InvalidFile(error.Text) is { } file ? Describe(facts, error, file) : null;

    private Cause Describe(Facts facts, ArgoCdError error, string named)
    {
        var source = Recognised.SourceOf(facts, error);
        var git = facts.GitOf(error.Message);
        var selection = git?.Tracked.ValueIfKnown?.Selection;
        var file = named.Length > 0 ? named : selection?.ErrorFile;
        var text = TargetErrors.IsEmptyYamlError(error.Text) && selection?.Error is { } own ? own : error.Text;
        var line = TargetErrors.Line(text);
        var path = file is null ? null : Removals.FullPath(source.Path, file);
        var entry = git?.History.ValueIfKnown.Items.FirstOrDefault(e => e.Changes.Items.Any(c => c.Path == path));
        var last = entry?.Commit;
        var where = file is null ? $"A file in {FailingSource.Of(facts, error).Place}" : line is null ? file : $"{file}, line {line},";
        var cause = Description.Found(
                $"{where} cannot be read: {Words.Cap(Reason(text), 300).TrimEnd('.')}{(last is null ? "" : $"; it was changed last in {Words.Commit(last, facts.Now)}")}",
                Severity.Broken, Confidence.Proven, Evidence(facts, error, source, path, line, last).ToEquatableList())
            .With(Remedies(facts, git, file, entry is not null && entry.Changes.Items.Any(c => c.Path == path && c.Kind == GitChangeKind.Modified) ? last : null))
            .Trying(git)
            .Saying(Recognised.Notes(facts, error));
        return cause with { RootKey = last is null ? null : $"{source.RepoUrl} {last.Id}", Culprit = git is null || path is null ? null : BrokenFile.Culprit(git, path, entry) };
    }

    // Failed to unmarshal "cm.yaml": failed to unmarshal manifest: error converting YAML to JSON: yaml: line 4: did not find expected key
    private static string Reason(string text)
    {
        var at = text.LastIndexOf("yaml: ", StringComparison.Ordinal);
        var reason = at < 0 ? text : text[(at + "yaml: ".Length)..];
        return TargetErrors.Line(reason) is { } line && reason.StartsWith($"line {line}: ", StringComparison.Ordinal) ? reason[$"line {line}: ".Length..] : reason;
    }

    private static IEnumerable<Evidence> Evidence(Facts facts, ArgoCdError error, ApplicationSource source, string? path, int? line, GitCommit? last)
    {
        yield return new Evidence(Words.Cap(error.Text, 500), error.Source, error.At, path is null ? null : new EvidenceLink(source.RepoUrl, source.EffectiveRevision, path, line));
        if (last is not null)
        {
            yield return Cited.Commit(source.RepoUrl, last, $"The last change of {path}.");
        }
    }

    private static IEnumerable<Remedy> Remedies(Facts facts, SourceFacts? git, string? file, GitCommit? last)
    {
        foreach (var way in WaysOut.Further(facts, git))
        {
            yield return way;
        }

        yield return new Remedy($"Correct {file ?? "the file"} in Git, or exclude it, then refresh.", "Argo CD renders the whole source again; look at What if before a sync.", RemedySafety.NeedsCare);
        if (last is not null)
        {
            yield return new Remedy($"Or revert {last.ShortId}, if that broke it.", "Everything that it changed is as it was before.", RemedySafety.NeedsCare, Commands: [new CopyableCommand("Revert", $"git revert {last.Id}", "shell")]).Reverting(facts, git, last.Id);
        }
    }
}
