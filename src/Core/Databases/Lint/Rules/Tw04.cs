using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An access waits for the resource and the group that it names. A reference without a namespace means the namespace <c>default</c>, not that of the access.
/// Found: a <c>resourceRef</c> or <c>groupRef</c> of which no file declares the object, and that the cluster does not have; where the cluster could not be asked, the finding says so.
/// Fix: the namespace, where the object is declared in one other; else the object, in a sync wave before the access.
/// </summary>
public sealed class Tw04() : ManifestRule(LintKinds.TwingateResourceAccess)
{
    public override LintDescription Description { get; } = new("TW04", LintSeverity.Warning, "a reference to something that is not there", "The operator tries again for ever, and nobody gets in by this access.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        Check(manifest, set, manifest.At("spec", "resourceRef"), LintKinds.TwingateResource).Concat(Check(manifest, set, manifest.At("spec", "groupRef"), LintKinds.TwingateGroup));

    private IEnumerable<LintResult> Check(LintManifest manifest, LintSet set, LintNode? reference, GroupKind kind)
    {
        if (reference.Scalar("name") is not { Length: > 0 } name)
        {
            return [];
        }

        var place = reference.Scalar("namespace") ?? "default";
        var declared = set.OfKind(kind).Where(target => target.Name == name).ToList();
        if (declared.Exists(target => set.NamespacesOf(target) is var places && (places.Count == 0 || places.Contains(place))))
        {
            return [];
        }

        var live = set.ClusterOf(manifest).Live(new(kind.Group, kind.Kind, place, name));
        var what = $"{manifest} refers to {kind.Kind} {name} in the namespace {place}, which no file declares";
        return live switch
        {
            { HasValue: true } => [],
            { State: ReadingState.Absent } => [Wrong(manifest, reference!, $"{what} and the cluster does not have.", Advice(declared, place), Placed(reference, declared, set))],
            _ => [Wrong(manifest, reference!, $"{what}; whether the cluster has it is not known: {live.Why}.", Advice(declared, place), Placed(reference, declared, set))],
        };
    }

    private static string Advice(List<LintManifest> declared, string place) => declared.Count > 0
        ? "Name the namespace in which it is declared."
        : $"Declare it in the namespace {place}, in a sync wave before the access.";

    private static EquatableList<TextEdit> Placed(LintNode? reference, List<LintManifest> declared, LintSet set)
    {
        if (declared is not [var only] || set.NamespacesOf(only) is not [var right])
        {
            return [];
        }

        return reference.At("namespace") is { } present ? Edits.Set(present, right) : Edits.Add(reference, ["namespace"], Scalars.String(right));
    }
}
