using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>A manifest of which a Secret comes, by itself or through the operator that its kind belongs to.</summary>
/// <param name="Keys">What will be in the Secret; null when the manifest does not say all.</param>
internal sealed record SecretSource(LintManifest Manifest, string Name, IReadOnlyList<string>? Keys)
{
    /// <summary>Where the Secret of a name comes from that stands where another manifest goes; null when no file makes it.</summary>
    public static SecretSource? Of(LintSet set, LintManifest beside, string name) =>
        set.Manifests.Select(Read).OfType<SecretSource>().FirstOrDefault(source => source.Name == name && set.MayMeet(source.Manifest, beside));

    private static SecretSource? Read(LintManifest manifest) => (manifest.Key.Group, manifest.Kind) switch
    {
        ("", "Secret") => new(manifest, manifest.Name, [.. KeysOf(manifest.At("data")), .. KeysOf(manifest.At("stringData"))]),
        ("bitnami.com", "SealedSecret") => new(manifest, manifest.Root.Scalar("spec", "template", "metadata", "name") ?? manifest.Name, [.. KeysOf(manifest.At("spec", "encryptedData"))]),
        ("external-secrets.io", "ExternalSecret") => new(manifest, manifest.Root.Scalar("spec", "target", "name") ?? manifest.Name, External(manifest)),
        ("secrets.hashicorp.com", _) when manifest.Root.Scalar("spec", "destination", "name") is { } name => new(manifest, name, null),
        _ => null,
    };

    private static IEnumerable<string> KeysOf(LintNode? entries) => entries.Entries().Select(entry => entry.Key!);

    private static IReadOnlyList<string>? External(LintManifest manifest) => manifest.At("spec", "dataFrom") is null && manifest.At("spec", "target", "template") is null
        ? [.. manifest.At("spec", "data").Items().Select(item => item.Scalar("secretKey")).OfType<string>()]
        : null;
}
