using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The application follows another revision, path or filter than the parent's Git declares for it: an override.
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
                $"{facts.Application.Key.Name} follows {Follows(source, declared)}; {parent.Name} declares {Follows(declared, source)}",
                Severity.Waiting, Confidence.Proven,
                [
                    new Evidence($"{manifest.File}, line {manifest.FilterLine ?? manifest.Line}: {declared.EffectiveRevision}, {WaysOut.Filter(declared.Directory)}.", $"Git {Words.Repository(manifest.RepoUrl)}", facts.Parent.At, new EvidenceLink(manifest.RepoUrl, parent.Application?.Source.EffectiveRevision ?? "HEAD", manifest.File, manifest.FilterLine ?? manifest.Line)),
                    new Evidence(writer is null ? "Who patched it is not recorded." : $"{Words.Cap(writer.Manager, 60)} wrote the source last.", "Kubernetes managedFields of the Application", writer?.At),
                ])
            .With(
            [
                new Remedy($"Bring it to Git: change {manifest.File} in {Words.Repository(manifest.RepoUrl)}.", "The application keeps what it follows now, with what that leaves without a file.", RemedySafety.NeedsCare),
                new Remedy($"Or point it back at {declared.EffectiveRevision} with {WaysOut.Filter(declared.Directory)}.", "What it would leave without a file was not computed: look at What if first.", RemedySafety.NeedsCare, Action: "patch-source", Parameters: [KeyValuePair.Create("targetRevision", declared.EffectiveRevision)]),
            ]) with { Culprit = DeclaredCulprits.OfBaseline(facts, parent, manifest) };
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => facts.UnreadDeclaration() is { } unread
        ? [new NotChecked(Description.Id, $"What {unread.Parent} declares for this application", unread.Why)]
        : [];

    private static string Follows(ApplicationSource source, ApplicationSource other) =>
        source.EffectiveRevision != other.EffectiveRevision && source.Directory != other.Directory ? $"{source.EffectiveRevision} with {WaysOut.Filter(source.Directory)}"
        : source.EffectiveRevision != other.EffectiveRevision ? source.EffectiveRevision
        : source.Path != other.Path ? $"{source.Path} at {source.EffectiveRevision}"
        : $"{source.EffectiveRevision} with {WaysOut.Filter(source.Directory)}";
}
