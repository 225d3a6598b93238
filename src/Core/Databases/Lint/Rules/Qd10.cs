using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The webhook of the operator reads a QuestDB and writes it back, with quantities in their shortest form as texts: <c>2000m</c> becomes <c>2</c>, <c>1024Mi</c>
/// becomes <c>1Gi</c>. Argo CD compares texts, and finds a difference that no sync removes.
/// Found: a quantity under <c>spec.resources</c>, or <c>spec.volume.size</c>, in another form, or a number without quotes.
/// Fix: the form that comes back.
/// </summary>
public sealed class Qd10() : ManifestRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD10", LintSeverity.Warning, "a quantity that comes back in another form", "The application is OutOfSync for ever, and self-heal syncs it again and again.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from quantity in Quantities(manifest)
        where quantity.IsScalar
        let canonical = CanonicalQuantity.Of(quantity.Text)
        where canonical is not null && (canonical != quantity.Text || quantity.Kind == LintNodeKind.Number)
        select Wrong(
            manifest,
            quantity,
            $"{quantity.Path} of {manifest} is {quantity.Text}{(quantity.Kind == LintNodeKind.Number ? " without quotes" : "")}, and comes back as \"{canonical}\".",
            $"Write \"{canonical}\".",
            Edits.Replace(quantity, Scalars.String(canonical)));

    private static IEnumerable<LintNode> Quantities(LintManifest manifest) =>
        new[] { manifest.At("spec", "resources", "requests"), manifest.At("spec", "resources", "limits") }.SelectMany(resources => resources.Entries())
            .Concat(manifest.At("spec", "volume", "size") is { } size ? [size] : []);
}
