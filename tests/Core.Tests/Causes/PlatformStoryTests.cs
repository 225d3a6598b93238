using System.Text;
using DbDashboard.Core.Causes;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>The platform's story, step by step: what is said, what must also be, and what never.</summary>
public sealed class PlatformStoryTests
{
    public static TheoryData<string> Folders => [.. StoryStep.Folders().Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Each_step_says_what_it_is(string name)
    {
        var (root, folder, _) = StoryStep.Folders().Single(f => f.Name == name);
        var step = StoryStep.Of(root, folder);
        Assert.NotNull(step);

        var explanation = await RecordedWorld.Load(root, folder).ExplainAsync();

        Assert.Null(CaseVerdict.Of(step.Case(root, folder, name), explanation, RuleSet.Ids).Miss);
    }

    [Fact]
    public void The_story_in_the_docs_is_the_one_that_is_tested() => Assert.Null(Golden.Difference("docs/story.md", Page()));

    private static string Page()
    {
        var text = new StringBuilder("# The platform's story\n\nOne incident, as it was recorded with a real Argo CD, and what is said of each of its states. The first cause is the headline; [Causes](causes.md) explains each. The table is made from `tests/Testing/Cases/platform-story.json`, and a test holds every recorded step to it.\n\n| step | application | state | headline | also | never |\n|---|---|---|---|---|---|\n");
        foreach (var step in StoryStep.All)
        {
            text.Append($"| {step.Step}{(step.On is null ? "" : $" ({step.On})")} | {step.Application} | {step.State} | {Causes(step.Headline)} | {Causes(step.Also)} | {Causes(step.Never)} |\n");
        }

        return text.ToString();
    }

    private static string Causes(IEnumerable<string?> ids) => string.Join(", ", ids.Select(id => id is null ? "nothing" : $"[{id}](causes.md#{id})"));
}
