using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ChildApplicationChangedTests
{
    private const string Id = "child-application-changed";

    [Fact]
    public async Task Names_the_field_both_values_and_who_changed_it()
    {
        var cause = (await Explained.RecordedAsync("versions/v2.14/cases/parent-manual")).Of(Id);

        Assert.StartsWith("The child application manual-child is not as parent-manual declares it: source.targetRevision is \"fix/new-commit\", Git says \"main\"; changed with kubectl-patch, ", cause.Sentence);
        Assert.Equal(Confidence.Proven, cause.Confidence);
        Assert.Equal(["The next sync of parent-manual puts it back."], cause.Details.Items);
    }

    [Theory]
    [InlineData("platform/05-parent-sees-patch/platform-apps")]
    [InlineData("versions/v2.14/platform/05-parent-sees-patch/platform-apps")]
    public async Task Is_the_headline_where_the_parent_sees_the_patch(string folder)
    {
        var explanation = await Explained.RecordedAsync(folder);

        Assert.Equal(Id, explanation.Headline?.Id);
        Assert.Contains("database-instances is not as platform-apps declares it: source.targetRevision is \"feature/db-general-instances\"", explanation.Of(Id).Sentence);
        Assert.True(explanation.Says("value-canonicalised"));
        Assert.False(explanation.Says("live-edit"));
    }

    [Fact]
    public async Task What_the_parent_s_Git_changed_is_a_new_commit()
    {
        var explanation = await Explained.RecordedAsync("platform/30-merged-parent/platform-apps");

        Assert.Equal("new-commit", explanation.Headline?.Id);
        Assert.False(explanation.Says(Id));
    }

    [Fact]
    public void Zero_values_alone_change_no_child() => Assert.False(Child("{}", """{"syncPolicy":{"automated":{"allowEmpty":false}}}""").Explain().Says(Id));

    [Fact]
    public void Says_when_it_is_not_recorded_who_changed_it() =>
        Assert.Contains("; who changed it is not recorded", Child("""{"source":{"path":"b"}}""", """{"source":{"path":"a"}}""").Explain().Of(Id).Sentence);

    [Fact]
    public void Another_kind_is_no_child() => Assert.False((Child("""{"source":{"path":"b"}}""", """{"source":{"path":"a"}}""") with { Key = new("argoproj.io", "AppProject", "argocd", "data") }).Explain().Says(Id));

    private static SomeDrift Child(string live, string wanted) => new($$"""{"spec":{{live}}}""", $$"""{"spec":{{wanted}}}""") { Key = new("argoproj.io", "Application", "argocd", "child") };
}
