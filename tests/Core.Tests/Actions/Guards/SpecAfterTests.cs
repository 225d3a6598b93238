using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class SpecAfterTests
{
    private const string Spec = """{"source":{"repoURL":"https://git.example/a.git","path":"apps","targetRevision":"main","directory":{"include":"a*"}},"syncPolicy":{"automated":{"prune":true}}}""";

    [Fact]
    public void A_field_that_changes_has_its_new_value_and_the_others_stay()
    {
        var (source, policy) = After(new("/spec/source/targetRevision", "\"main\"", "\"feature/x\""))!.Value;

        Assert.Equal(("feature/x", "apps", "a*", true), (source.TargetRevision, source.Path, source.Directory!.Include, policy.Automated!.Prune));
    }

    [Fact]
    public void A_field_that_goes_is_gone() =>
        Assert.Null(After(new SpecChange("/spec/source/directory/include", "\"a*\"", null))!.Value.Source.Directory!.Include);

    [Fact]
    public void What_a_new_field_stands_in_is_made() =>
        Assert.False(After("""{"source":{"repoURL":"a"}}""", new SpecChange("/spec/syncPolicy/automated/enabled", null, "false"))!.Value.Policy.Automated!.Enabled);

    [Fact]
    public void An_escaped_name_is_read_as_it_is_written()
    {
        var after = After("""{"source":{"repoURL":"a"},"a/b~c":{"x":1}}""", new SpecChange("/spec/a~1b~0c/x", "1", "2"));

        Assert.NotNull(after);
    }

    [Theory]
    [InlineData("/spec/sources/0/targetRevision")]
    [InlineData("/spec/sources/7/targetRevision")]
    [InlineData("/spec/sources/first/targetRevision")]
    public void Several_sources_are_no_answer(string path) =>
        Assert.Null(After("""{"sources":[{"repoURL":"a","targetRevision":"main"}]}""", new SpecChange(path, "\"main\"", "\"x\"")));

    [Theory]
    [InlineData("{", "/spec/source/path")]
    [InlineData(Spec, "/spec/source/path/deeper")]
    public void What_cannot_be_followed_is_no_answer(string spec, string path) => Assert.Null(After(spec, new SpecChange(path, null, "1")));

    [Fact]
    public void A_value_that_is_no_JSON_is_no_answer() => Assert.Null(After(new SpecChange("/spec/source/path", null, "{")));

    [Fact]
    public void A_spec_that_was_not_read_is_no_answer() =>
        Assert.Null(SpecAfter.Of(SomePress.Point().With(f => f with { Application = Reading.Failed<FreshApplication>("Argo CD application", f.Now, "no answer") })));

    private static (ApplicationSource Source, SyncPolicy Policy)? After(SpecChange change) => After(Spec, change);

    private static (ApplicationSource Source, SyncPolicy Policy)? After(string spec, SpecChange change)
    {
        var press = SomePress.Point().WithSpec(spec);
        return SpecAfter.Of(press with { Draft = press.Draft with { Trail = press.Draft.Trail with { Changes = [change] } } });
    }
}
