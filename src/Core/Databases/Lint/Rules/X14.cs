using System.Text;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Client-side apply keeps the whole object in an annotation, and annotations have 262,144 bytes at most: the definition of RedisFailover is larger.
/// Found: a CustomResourceDefinition above that, taken by an Application without <c>ServerSideApply=true</c> or <c>Replace=true</c>.
/// Fix: <c>ServerSideApply=true</c>, at the Application or at the definition alone.
/// </summary>
public sealed class X14() : ManifestRule(LintKinds.CustomResourceDefinition)
{
    private const int Most = 262_144;

    private static readonly string[] Options = ["ServerSideApply=true", "Replace=true"];

    public override LintDescription Description { get; } = new("X14", LintSeverity.Error, "a definition that is too large for client-side apply", "The sync fails: metadata.annotations: Too long: must have at most 262144 bytes.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var without = set.Taking(manifest).Where(application => !Options.Any(application.Model.SyncPolicy.HasOption)).Select(application => application.Name).ToList();
        if (without.Count > 0 && manifest.File.Source.Text.Length > Most / 2 && !Options.Any(option => SyncOptionsOf.Has(manifest, option)) && Size(manifest) is > Most and var size)
        {
            yield return Wrong(manifest, manifest.Metadata ?? manifest.Root, $"{manifest} has {size} bytes, and {Words.List(without)} applies it on the client's side.", "Annotate the definition with ServerSideApply=true, or set that option at the Application.", SyncOptionsOf.Add(manifest, "ServerSideApply=true"));
        }
    }

    private static int Size(LintManifest manifest) => Encoding.UTF8.GetByteCount(NodeJson.Of(manifest.Root)!.ToJsonString(new() { MaxDepth = 256 }));
}
