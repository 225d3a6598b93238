using System.Text.Json.Nodes;
using CsCheck;
using DbDashboard.Core.Actions.Requests;

namespace DbDashboard.Core.Tests.Actions.Requests;

public sealed class SourcePatchTests
{
    private static readonly Gen<SourceEdit> Edits = Gen.Select(
        Gen.Int[0, 3],
        SomeApplications.One<string?>(null, "", "main", "feature/x"),
        Gen.OneOf(Gen.Const((DirectoryFilter?)null), Gen.Select(SomeApplications.One<string?>(null, "", "*.yaml"), SomeApplications.One<string?>(null, "{a,b}"), Gen.Bool, (include, exclude, recurse) => (DirectoryFilter?)new DirectoryFilter(include, exclude, recurse))),
        (index, revision, filter) => new SourceEdit(index, revision, filter));

    [Fact]
    public void A_patch_and_then_its_undo_give_the_application_back() =>
        Gen.Select(SomeApplications.Any, Edits).Sample((application, edit) =>
        {
            if (SourcePatch.Of(SomeApplications.Fresh(application), edit) is RequestDraft.Ready ready)
            {
                var patched = PatchedByArgoCd.Apply(application, ready.Patch);
                Assert.NotNull(patched);
                Assert.False(JsonNode.DeepEquals(application, patched));
                AssertIs(edit, Source(patched, edit.Index));
                Assert.True(JsonNode.DeepEquals(application, PatchedByArgoCd.Apply(patched, ready.Undo)), $"{application}\n{ready}");
            }
        });

    [Fact]
    public void A_patch_does_not_apply_to_what_has_changed_and_neither_does_its_undo() =>
        Gen.Select(SomeApplications.Any, Edits, Gen.Int[0, 6]).Sample((application, edit, which) =>
        {
            if (SourcePatch.Of(SomeApplications.Fresh(application), edit) is RequestDraft.Ready ready)
            {
                Assert.Null(PatchedByArgoCd.Apply(Changed(application, edit.Index, which), ready.Patch));
                var patched = PatchedByArgoCd.Apply(application, ready.Patch)!;
                Assert.Null(PatchedByArgoCd.Apply(Changed(patched, edit.Index, which), ready.Undo));
            }
        });

    [Fact]
    public void Revision_and_filter_change_in_one_patch_that_tests_every_old_value()
    {
        var application = JsonNode.Parse("""{"metadata":{"uid":"u"},"spec":{"project":"platform","source":{"repoURL":"r","path":"p","targetRevision":"main","directory":{"include":"a-*.yaml"}}}}""")!.AsObject();
        var ready = Assert.IsType<RequestDraft.Ready>(SourcePatch.Of(SomeApplications.Fresh(application), new(0, "feature/db", new("{a,b}-*.yaml", null, false))));
        Assert.Equal(
            "test /metadata/uid \"u\"; test /spec/project \"platform\"; test /spec/syncPolicy null; test /spec/source/repoURL \"r\"; test /spec/source/path \"p\"; test /spec/source/chart null; "
            + "test /spec/source/targetRevision \"main\"; test /spec/source/directory {\"include\":\"a-*.yaml\"}; add /spec/source/targetRevision \"feature/db\"; add /spec/source/directory/include \"{a,b}-*.yaml\"",
            Told(ready.Patch));
        Assert.EndsWith("add /spec/source/targetRevision \"main\"; add /spec/source/directory/include \"a-*.yaml\"", Told(ready.Undo), StringComparison.Ordinal);
    }

    [Fact]
    public void An_undo_of_a_new_directory_block_fits_the_echo_of_2_14_which_adds_an_empty_jsonnet()
    {
        var application = JsonNode.Parse("""{"metadata":{"uid":"u"},"spec":{"project":"p","source":{"repoURL":"r","path":"p"}}}""")!.AsObject();
        var ready = Assert.IsType<RequestDraft.Ready>(SourcePatch.Of(SomeApplications.Fresh(application), new(0, Filter: new("*.yaml", null, true))));
        var patched = PatchedByArgoCd.Apply(application, ready.Patch)!;
        patched["spec"]!["source"]!["directory"]!["jsonnet"] = new JsonObject();
        Assert.True(JsonNode.DeepEquals(application, PatchedByArgoCd.Apply(patched, ready.Undo)));
    }

    [Theory]
    [InlineData("""{"source":{"targetRevision":"main"}}""", 0, "main", "The source is like that already.")]
    [InlineData("""{"source":{}}""", 1, "main", "The application has no source 2.")]
    [InlineData("""{"sources":[{},{}],"source":{}}""", 2, "main", "The application has no source 3.")]
    [InlineData("""{"sourceHydrator":{},"source":{}}""", 0, "main", "A source hydrator decides what this application syncs: change its dry source in Git.")]
    [InlineData("{}", 0, "main", "The application has no source 1.")]
    public void What_cannot_be_says_why(string spec, int index, string revision, string why)
    {
        var application = new JsonObject { ["metadata"] = new JsonObject { ["uid"] = "u" }, ["spec"] = JsonNode.Parse(spec) };
        Assert.Equal(new RequestDraft.Impossible(why), SourcePatch.Of(SomeApplications.Fresh(application), new(index, revision)));
    }

    internal static string Told(string patch) =>
        string.Join("; ", JsonNode.Parse(patch)!.AsArray().Select(operation => $"{operation!["op"]} {operation["path"]} {(((JsonObject)operation).ContainsKey("value") ? operation["value"]?.ToJsonString() ?? "null" : "")}".TrimEnd()));

    private static JsonObject Source(JsonObject application, int index) =>
        (application["spec"]!["sources"]?[index] ?? application["spec"]!["source"])!.AsObject();

    private static void AssertIs(SourceEdit edit, JsonObject source)
    {
        Assert.Equal(edit.TargetRevision ?? (string?)source["targetRevision"] ?? "", (string?)source["targetRevision"] ?? "");
        if (edit.Filter is { } filter)
        {
            var directory = source["directory"];
            Assert.Equal((filter.Include ?? "", filter.Exclude ?? "", filter.Recurse), ((string?)directory?["include"] ?? "", (string?)directory?["exclude"] ?? "", (bool?)directory?["recurse"] ?? false));
        }
    }

    private static JsonObject Changed(JsonObject application, int index, int which)
    {
        var changed = (JsonObject)application.DeepClone();
        var source = Source(changed, index);
        JsonObject[] directories = [source["directory"] as JsonObject ?? []];
        switch (which)
        {
            case 0: changed["metadata"]!["uid"] = "another"; break;
            case 1: changed["spec"]!["project"] = "another"; break;
            case 2: changed["spec"]!["syncPolicy"] = new JsonObject { ["automated"] = new JsonObject { ["allowEmpty"] = true } }; break;
            case 3: source["repoURL"] = "another"; break;
            case 4: source["path"] = "another"; break;
            case 5: source["targetRevision"] = "another"; break;
            default:
                source.Remove("directory");
                directories[0]["include"] = "another";
                source["directory"] = directories[0];
                break;
        }

        return changed;
    }
}
