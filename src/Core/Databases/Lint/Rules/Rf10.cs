using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator reads the password from the key <c>password</c> of a Secret in the namespace of the RedisFailover; without it, each of its rounds
/// ends with an error. Without any password, whoever reaches Redis reads and writes everything.
/// Found: a <c>spec.auth.secretPath</c> of which no file makes the Secret and that the namespace does not have (a warning where the cluster could not be asked);
/// a Secret without that key; no <c>secretPath</c> at all (a warning).
/// Fix: no safe one by itself: passwords do not come from here. Make the Secret, best through an operator that keeps its value out of Git.
/// </summary>
public sealed class Rf10() : ManifestRule(LintKinds.RedisFailover)
{
    private const string Open = "Everything in the cluster that reaches Redis reads and writes all of it.";

    public override LintDescription Description { get; } = new("RF10", LintSeverity.Error, "no password, or one that is not there", "The operator fails at every round: no failover, no change.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "auth", "secretPath") is not { } path || path.Scalar() is not { Length: > 0 } name)
        {
            return [Wrong(manifest, manifest.At("spec", "auth") ?? manifest.Spec ?? manifest.Root, $"{manifest} asks for no password.", "Make a Secret with the key password, and name it in spec.auth.secretPath.") with { Severity = LintSeverity.Warning, Ignored = Open }];
        }

        return SecretSource.Of(set, manifest, name) switch
        {
            { Keys: null } source => [Unknown(manifest, $"whether the Secret {name} gets the key password: {source.Manifest} does not say")],
            { Keys: var keys } when !keys.Contains("password") => [Wrong(manifest, path, $"The Secret {name} that {manifest} takes its password from has no key password.", "Add the key password to it.")],
            null => Elsewhere(manifest, path, Earlier.Live(manifest, set, new("", "Secret", "", name))),
            _ => [],
        };
    }

    private IEnumerable<LintResult> Elsewhere(LintManifest manifest, LintNode path, Reading<LiveObject> live)
    {
        var advice = $"Make the Secret {path.Text} with the key password before the RedisFailover.";
        return live.State switch
        {
            ReadingState.Known or ReadingState.Stale => [Unknown(manifest, $"whether the Secret {path.Text} has the key password: values of Secrets are not read")],
            ReadingState.Absent => [Wrong(manifest, path, $"The Secret {path.Text} that {manifest} takes its password from is in no file and not in the namespace.", advice)],
            _ => [Wrong(manifest, path, $"No file makes the Secret {path.Text} that {manifest} takes its password from; whether the namespace has it is not known: {live.Why}.", advice) with { Severity = LintSeverity.Warning }],
        };
    }
}
