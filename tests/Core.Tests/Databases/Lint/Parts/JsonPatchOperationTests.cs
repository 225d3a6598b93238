using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class JsonPatchOperationTests
{
    private static readonly LintNode Target = LintFiles.Read("target.yaml", "a: {b/c: [1, 2], d~e: x}\n").Roots[0];

    [Fact]
    public void Pointers_are_unescaped()
    {
        var step = Assert.Single(JsonPatchOperation.Read("- {op: replace, path: /a/b~1c/0, value: 3}"));

        Assert.Equal(("replace", "/a/b~1c/0"), (step.Op, step.Pointer));
        Assert.Equal(["a", "b/c", "0"], step.Segments);
    }

    [Theory]
    [InlineData("spec: {replicas: 2}")]
    [InlineData("- {path: /a}")]
    [InlineData("- {op: add, path: a}")]
    [InlineData("")]
    [InlineData("[")]
    public void What_is_no_step_of_a_json_patch_is_left_out(string patch) => Assert.Empty(JsonPatchOperation.Read(patch));

    [Theory]
    [InlineData("add", "/a/x", true)]
    [InlineData("add", "/a/b~1c/-", true)]
    [InlineData("add", "/a/b~1c/2", true)]
    [InlineData("add", "/a/b~1c/3", false)]
    [InlineData("add", "/a/d~0e/x", false)]
    [InlineData("add", "/x/y", false)]
    [InlineData("replace", "/a/d~0e", true)]
    [InlineData("replace", "/a/b~1c/2", false)]
    [InlineData("remove", "/a/b~1c/1", true)]
    [InlineData("remove", "/a/b~1c/-1", false)]
    public void A_step_needs_what_it_goes_through(string op, string path, bool canBeDone) =>
        Assert.Equal(canBeDone, JsonPatchOperation.Read($"[{{op: {op}, path: '{path}'}}]").Single().CanBeDone(Target, []));

    [Fact]
    public void What_an_earlier_step_made_is_there()
    {
        var step = JsonPatchOperation.Read("[{op: add, path: /x/y}]").Single();

        Assert.True(step.CanBeDone(Target, ["/x"]));
        Assert.False(step.CanBeDone(Target, ["/xx"]));
    }
}
