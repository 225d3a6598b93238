using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Without an image the operator takes <c>redis:6.2.6-alpine</c>; with <c>latest</c> each node takes what it has or gets. And sentinels of another
/// version than Redis are a pair that nobody tests.
/// Found: no <c>image</c> of <c>spec.redis</c> or <c>spec.sentinel</c>, one without a tag or with <c>latest</c>, or two of different versions.
/// Fix: the same image with a tag for both. For <c>latest</c> no safe one by itself: which version runs is not known here.
/// </summary>
public sealed class Rf17() : ManifestRule(LintKinds.RedisFailover)
{
    private const string Default = "redis:6.2.6-alpine";

    public override LintDescription Description { get; } = new("RF17", LintSeverity.Warning, "the version of Redis is not fixed", "The version changes when a pod or the operator is replaced, at a moment that nobody chose.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var (redis, sentinel) = (manifest.At("spec", "redis", "image"), manifest.At("spec", "sentinel", "image"));
        var unfixed = new[] { NotFixed(manifest, "redis", redis, sentinel), NotFixed(manifest, "sentinel", sentinel, redis) }.OfType<LintFinding>().ToList();
        if (unfixed.Count == 0 && Version(redis) is { } one && Version(sentinel) is { } other && one != other)
        {
            unfixed.Add(Wrong(manifest, sentinel!, $"Redis of {manifest} is {one} and its sentinels are {other}.", $"Give sentinel the image {redis!.Text}.", Edits.Set(sentinel, redis.Text)));
        }

        return unfixed;
    }

    private LintFinding? NotFixed(LintManifest manifest, string part, LintNode? image, LintNode? other)
    {
        if (image.Scalar() is not { Length: > 0 } name)
        {
            var like = other.Scalar() is { Length: > 0 } known && ImageName.Of(known).IsPinned ? known : Default;
            var fix = image is null ? Edits.Add(manifest.Spec, [part, "image"], Scalars.String(like)) : Edits.Replace(image, Scalars.String(like));
            return Wrong(manifest, image ?? manifest.At("spec", part) ?? manifest.Spec ?? manifest.Root, $"{manifest} names no image for {part}: the operator takes {Default}.", $"Name it: {like}.", fix);
        }

        return ImageName.Of(name).IsPinned ? null : Wrong(manifest, image!, $"The image {name} of {part} in {manifest} has no fixed version.", "Name the version that runs now.");
    }

    private static string? Version(LintNode? image) => image.Scalar() is { } name ? ImageName.Of(name).Version : null;
}
