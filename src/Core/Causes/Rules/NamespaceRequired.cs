using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A manifest names no namespace, and the application has none to put it into: the object cannot be created. The rest is compared.
/// Found: an invalid-spec error names the object whose namespace is missing; Git says which file declares it.
/// Do: write metadata.namespace into the manifest, or set spec.destination.namespace.
/// Confused with: namespace-missing (a namespace is named and does not exist in the cluster).
/// </summary>
public sealed class NamespaceRequired : ErrorRule
{
    public override CauseDescription Description { get; } = new("namespace-required", "No namespace is named", CauseFamily.WhyDifferent, DecisionOrder.SpecInvalid + 60);

    // Namespace for no-namespace /v1, Kind=ConfigMap is missing.
    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (!error.Text.StartsWith("Namespace for ", StringComparison.Ordinal) || Excerpt.Between(error.Text, "Namespace for ", " is missing")?.Split(", Kind=") is not [var front, var kind] || front.Split(' ') is not [var name, _])
        {
            return null;
        }

        var (file, link) = File(facts, kind, name);
        return Description.Recognise(facts, error, $"{Words.Cap(kind, 80)} {Words.Cap(name, 120)}{(file is null ? "" : $" ({Words.Cap(file, 160)})")} names no namespace, and spec.destination.namespace of {facts.Application.Key.Name} is empty: it cannot be created")
            .With([Recognised.ThenRefresh(error, $"Write metadata.namespace into {(file is null ? "its manifest" : Words.Cap(file, 160))}, or set spec.destination.namespace") with { Link = link }])
            .About(facts.Application.Resources.Items.Select(r => r.Key).Where(k => k.Kind == kind && k.Name == name));
    }

    private static (string? File, EvidenceLink? Link) File(Facts facts, string kind, string name)
    {
        foreach (var source in facts.Sources)
        {
            if (source.Tracked.ValueIfKnown is { Selection: { } selection } tracked && selection.Objects.Items.FirstOrDefault(o => o.Key.Kind == kind && o.Key.Name == name && o.Key.Namespace.Length == 0) is { } manifest)
            {
                var path = Analysis.Removals.FullPath(source.Source.Path, manifest.File);
                return (path, new EvidenceLink(source.Source.RepoUrl, tracked.Commit, path, manifest.Line));
            }
        }

        return (null, null);
    }
}
