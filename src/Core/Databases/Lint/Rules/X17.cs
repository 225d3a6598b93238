using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// What is in Git everybody reads who can clone it, for ever; base64 hides nothing.
/// Found: a Secret with values in <c>data</c> or <c>stringData</c> that are neither encrypted (SOPS) nor filled in later (<c>&lt;path:…&gt;</c>, <c>${…}</c>). The values are shown nowhere.
/// Fix: External Secrets, SealedSecrets or SOPS; and a new credential, for this one is known.
/// </summary>
public sealed class X17() : ManifestRule(LintKinds.Secret)
{
    private static readonly string[] LaterOrHidden = ["ENC[", "<path:", "${", "{{", "<"];

    public override LintDescription Description { get; } = new("X17", LintSeverity.Error, "a credential in Git", "Whoever reads the repository, now or later, has the credential.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var plain = manifest.At("sops") is not null ? [] : manifest.At("data").Entries().Concat(manifest.At("stringData").Entries()).Where(IsPlain).ToList();
        if (plain.Count > 0)
        {
            yield return Wrong(manifest, plain[0].Parent!, $"{manifest} holds {Words.List(plain.Select(value => value.Key!))} in plain sight.", "Keep it in a store (External Secrets, SealedSecrets, SOPS), and make a new credential.");
        }
    }

    private static bool IsPlain(LintNode value) => value.Scalar() is { Length: > 0 } text && !LaterOrHidden.Any(mark => text.StartsWith(mark, StringComparison.Ordinal));
}
