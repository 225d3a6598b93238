using System.Text.RegularExpressions;
using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator writes a user's credentials into a Secret in whose name each underscore of the user is a hyphen.
/// Found: a value in any manifest that names such a Secret with an underscore: <c>app_user.postgres-general.credentials.postgresql.acid.zalan.do</c>.
/// Fix: hyphens.
/// </summary>
public sealed partial class Pg31() : ManifestRule()
{
    public override LintDescription Description { get; } = new("PG31", LintSeverity.Warning, "the name of a Secret has an underscore", "The pod that needs the Secret does not start: it does not exist.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from value in manifest.Root.All()
        where value is { Kind: LintNodeKind.String } && value.Text.Contains('_', StringComparison.Ordinal)
        let match = Credentials.Match(value.Text)
        where match.Success
        let name = match.Groups["user"].Value.Replace('_', '-') + value.Text[match.Groups["user"].Length..]
        select Wrong(manifest, value, $"{manifest} names the Secret {value.Text}; the operator calls it {name}.", $"Write {name}.", Edits.Set(value, name));

    [GeneratedRegex(@"^(?<user>[a-zA-Z0-9_.-]*_[a-zA-Z0-9_.-]*)\.[a-z][a-z0-9-]*\.credentials(\.postgresql\.acid\.zalan\.do)?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Credentials { get; }
}
