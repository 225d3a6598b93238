using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class KustomizePatchTests
{
    private const string Patch = "patches:\n  - target: {kind: postgresql, name: postgres-general}\n    patch: |-\n      - {op: remove, path: /spec/users}\n";

    [Fact]
    public void A_kustomization_s_patch_is_for_what_lies_below_it()
    {
        var set = Set(("databases/kustomization.yaml", Patch), ("databases/a.yaml", Sound.Postgres), ("elsewhere/a.yaml", Sound.Postgres));

        Assert.Equal(["databases/a.yaml"], TargetsIn(set));
    }

    [Fact]
    public void Resources_from_beside_it_are_looked_for_everywhere()
    {
        var set = Set(("overlay/kustomization.yaml", "resources: [../base]\n" + Patch), ("base/a.yaml", Sound.Postgres));

        Assert.Equal(["base/a.yaml"], TargetsIn(set));
    }

    [Fact]
    public void An_application_patches_what_lies_under_its_path()
    {
        var application = Sound.Application.With("path: databases", "path: ./databases/\n    kustomize:\n      patches:\n        - {target: {kind: postgresql}, patch: 'spec: {users: null}'}");

        Assert.Equal(["databases/a.yaml"], TargetsIn(Set(("applications/x.yaml", application), ("databases/a.yaml", Sound.Postgres), ("other/b.yaml", Sound.Postgres))));
    }

    [Fact]
    public void A_patch_in_a_file_and_one_for_another_kind_have_no_targets_here()
    {
        var set = Set(("databases/kustomization.yaml", "patches: [{path: patch.yaml}]\npatchesJson6902: [{target: {kind: QuestDB}, patch: '[]'}]\n"), ("databases/a.yaml", Sound.Postgres));

        Assert.Empty(TargetsIn(set));
        Assert.Single(KustomizePatch.In(set));
    }

    private static IEnumerable<string> TargetsIn(LintSet set) => KustomizePatch.In(set).SelectMany(patch => patch.Targets(set)).Select(target => target.File.Path);

    private static LintSet Set(params (string Path, string Text)[] files) => new LintExample(files).Set();
}
