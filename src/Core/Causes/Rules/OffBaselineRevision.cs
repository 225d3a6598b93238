using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The application follows another revision, path, repository or filter than the parent's Git declares for it: an override.
/// Found: the manifest of this Application on the parent's tracked revision and the live spec differ in the source.
/// Do: keep it only with an owner and an end; bring it to Git, or point the application back.
/// Confused with: wrong-revision (no parent declares a baseline; another branch matches what is live).
/// </summary>
public sealed class OffBaselineRevision : ICauseRule
{
    public CauseDescription Description { get; } = new("off-baseline-revision", "Off the baseline", CauseFamily.Unseen, DecisionOrder.Unseen);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (facts.Overridden() is not { } declared || facts.Parent.ValueIfKnown is not { Declared: { } manifest } parent)
        {
            yield break;
        }

        var source = facts.Application.Source;
        var writer = facts.SourceWriter();
        yield return Description.Found(
                $"{facts.Application.Key.Name} follows {SourceWords.Beside(source, declared)}; {parent.Name} declares {SourceWords.Beside(declared, source)}",
                Severity.Waiting, Confidence.Proven,
                [
                    new Evidence($"{manifest.File}, line {manifest.FilterLine ?? manifest.Line}: {SourceWords.Place(declared, source)}, {WaysOut.Filter(declared.Directory)}.", $"Git {Words.Repository(manifest.RepoUrl)}", facts.Parent.At, new EvidenceLink(manifest.RepoUrl, parent.Application?.Source.EffectiveRevision ?? "HEAD", manifest.File, manifest.FilterLine ?? manifest.Line)),
                    new Evidence(writer is null ? "Who patched it is not recorded." : $"{Words.Cap(writer.Manager, 60)} wrote the source last.", "Kubernetes managedFields of the Application", writer?.At),
                ])
            .With(
            [
                new Remedy($"Bring it to Git: change {manifest.File} in {Words.Repository(manifest.RepoUrl)}.", "The application keeps what it follows now, with what that leaves without a file.", RemedySafety.NeedsCare),
                PutBack(facts, parent.Name, declared, source),
            ]) with { Culprit = DeclaredCulprits.OfBaseline(facts, parent, manifest) };
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => facts.UnreadDeclaration() is { } unread
        ? [new NotChecked(Description.Id, $"What {unread.Parent} declares for this application", unread.Why)]
        : [];

    /// <summary>A guarded press changes revision and filter; a path or a repository is put back by the parent's sync, or by hand.</summary>
    private static Remedy PutBack(Facts facts, string parent, ApplicationSource declared, ApplicationSource live) => SourceWords.IsSamePlace(declared, live)
        ? new Remedy($"Or point it back at {declared.EffectiveRevision} with {WaysOut.Filter(declared.Directory)}.", "What it would leave without a file was not computed: look at What if first.", RemedySafety.NeedsCare, Action: "patch-source", Parameters: SourceParameters.To(declared, live))
        : new Remedy($"Or put it back at {SourceWords.Beside(declared, live)}: a sync of {parent} writes what its Git declares.", "Objects that only the present path declares would have no file any more: look at What if first.", RemedySafety.NeedsCare,
            Commands: [new CopyableCommand("Put it back with argocd", $"argocd app set {Shell.Word(facts.Application.Key.Name)} --repo {Shell.Word(declared.RepoUrl)} --path {Shell.Word(declared.Path)} --revision {Shell.Word(declared.EffectiveRevision)}", "shell")]);
}
