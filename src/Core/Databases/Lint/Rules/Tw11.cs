using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A resource of the type <c>Kubernetes</c> (or <c>WebApp</c>) is reached through a gateway: <c>gatewayRef</c> since version 2 of the operator, <c>proxy</c> before. One of the type
/// <c>Network</c> may have neither.
/// Found: such a resource without the one that its definition knows: of the cluster, else in the files, else of the operator 2.0; a <c>Network</c> with <c>gatewayRef</c>.
/// Fix: no safe one by itself: which gateway is not known here.
/// </summary>
public sealed class Tw11() : ManifestRule(LintKinds.TwingateResource)
{
    private static readonly string[] Gateways = ["gatewayRef", "proxy"];

    public override LintDescription Description { get; } = new("TW11", LintSeverity.Error, "a type and its gateway do not fit", "The API server refuses the resource, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var (type, gateway) = (manifest.At("spec", "type"), manifest.At("spec", "gatewayRef"));
        if (type.Scalar() is not ("Kubernetes" or "WebApp"))
        {
            return gateway is null ? [] : [Wrong(manifest, gateway, $"{manifest} is of the type {type.Scalar() ?? "Network"}, and has a gateway.", "Take gatewayRef out, or name the type that is meant.")];
        }

        var schema = set.Schemas.Of(manifest);
        if (!schema.IsKnown)
        {
            return [Unknown(manifest, $"which gateway the type {type!.Text} needs: {schema.Why}")];
        }

        string[] known = [.. Gateways.Where(name => schema.Value.Fields.Has(["spec", name]))];
        return known.Length == 0 || known.Any(name => manifest.Spec.At(name) is not null) ? []
            : [Wrong(manifest, type!, $"{manifest} is of the type {type!.Text}, and has no {string.Join(" or ", known)}.", $"Name it in {string.Join(" or ", known)}.")];
    }
}
