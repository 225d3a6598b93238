using System.Text.RegularExpressions;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An operator that follows a branch upgrades itself with every commit that somebody else makes; a tag that is not there renders nothing.
/// redis-operator has no tag v1.3.0 (its last is v1.3.0-rc1).
/// Found: an operator from another repository whose <c>targetRevision</c> is a branch, HEAD or a range of versions, or names no tag of that repository.
/// Fix: a release's tag, or a commit.
/// </summary>
public sealed partial class X16() : ManifestRule(LintKinds.Application)
{
    private const string MissingTag = "v1.3.0";
    private const string LastTag = "v1.3.0-rc1";

    public override LintDescription Description { get; } = new("X16", LintSeverity.Warning, "an operator without a fixed version", "The operator is upgraded by surprise, or the Application ends in ComparisonError.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) => ApplicationSources.Of(manifest)
        .Where(source => ApplicationSources.IsOfOperator(manifest, source) && !set.IsOwn(source.Scalar("repoURL") ?? "") && source.Scalar("ref") is null)
        .Select(source => Check(manifest, source, set)).OfType<LintResult>();

    private LintResult? Check(LintManifest manifest, LintNode source, LintSet set)
    {
        var (repository, revision) = (source.Scalar("repoURL") ?? "", source.At("targetRevision"));
        var text = revision.Scalar() ?? "";
        if (revision is null || !Fixed.IsMatch(text))
        {
            return Wrong(manifest, revision ?? source, $"{manifest.Name} follows {(text.Length == 0 ? "HEAD" : text)} of {RepositoryAddress.WithoutCredentials(repository)}.", "Name a release's tag, or a commit.");
        }

        if (text == MissingTag && LintSelections.Plain(repository).EndsWith("/spotahome/redis-operator", StringComparison.OrdinalIgnoreCase))
        {
            return Wrong(manifest, revision, $"{manifest.Name} follows the tag {text}, which redis-operator does not have.", $"Name {LastTag}.", Edits.Set(revision, LastTag));
        }

        if (source.At("chart") is not null || Commit.IsMatch(text))
        {
            return null;
        }

        return set.Facts.Repositories.GetValueOrDefault(LintSelections.Plain(repository)) is not { } refs ? Unknown(manifest, $"whether {RepositoryAddress.WithoutCredentials(repository)} has the tag {text}")
            : refs.Lacks(text) ? Wrong(manifest, revision, $"{manifest.Name} follows {text}, which {RepositoryAddress.WithoutCredentials(repository)} does not have.", "Name a tag that is there.") : null;
    }

    [GeneratedRegex(@"^([a-z-]*v?[0-9]+(\.[0-9]+)+([-+.][0-9A-Za-z.-]+)?|[0-9a-f]{7,40})\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Fixed { get; }

    [GeneratedRegex(@"^[0-9a-f]{7,40}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Commit { get; }
}
