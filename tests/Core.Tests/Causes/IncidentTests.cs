using System.Text;
using DbDashboard.Core.Causes;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>The platform's story: what is said at each step, and the incident word for word.</summary>
public sealed class IncidentTests
{
    private const string Incident = "platform/09-the-incident/database-instances";

    [Theory]
    [InlineData("platform/00-before-first-sync/platform-apps", "resource-missing,autosync-off")]
    [InlineData("platform/01-apps-synced/platform-apps", "")]
    [InlineData("platform/02-never-synced/database-instances", "resource-missing,autosync-off")]
    [InlineData("platform/03-agent-docs-live/database-instances", "")]
    [InlineData("platform/04-branch-patched-old-filter/database-instances", "off-baseline-revision,parent-reverts")]
    [InlineData("platform/06-branch-and-filter-patched/database-instances", "new-commit,autosync-off,off-baseline-revision,parent-reverts")]
    [InlineData("platform/08-parent-synced-back/platform-apps", "")]
    [InlineData(Incident, "file-missing-on-revision,filter-excludes-file,autosync-off,prune-deletes-data,parent-reverts")]
    [InlineData("platform/16-after-plain-sync/database-instances", "file-missing-on-revision,filter-excludes-file,prune-skipped,autosync-off,prune-deletes-data,parent-reverts")]
    [InlineData("versions/v2.14/platform/09-the-incident/database-instances", "file-missing-on-revision,filter-excludes-file,autosync-off,prune-deletes-data,parent-reverts")]
    public async Task Each_step_says_its_causes(string folder, string causes) =>
        Assert.Equal(causes, string.Join(',', (await Explained.RecordedAsync(folder)).Causes.Items.Select(c => c.Id)));

    [Fact]
    public async Task The_incident_reads_as_agreed() =>
        Assert.Null(Golden.Difference("tests/Core.Tests/Causes/the-incident.txt", Text(await Explained.RecordedAsync(Incident))));

    [Fact]
    public async Task The_first_step_protects_and_the_ways_out_are_proven()
    {
        var remedies = (await Explained.RecordedAsync(Incident)).Headline!.Remedies.Items;

        Assert.Equal(
            [RemedySafety.Protects, RemedySafety.Safe, RemedySafety.Safe, RemedySafety.Dangerous, RemedySafety.Dangerous],
            remedies.Select(r => r.Safety));
        Assert.Equal([true, true, true, false, true], remedies.Select(r => r.Proven));
        Assert.Equal([null, true, true, false, null], remedies.Select(r => r.Proof?.Holds));
    }

    [Fact]
    public async Task After_the_merge_the_old_filter_still_drops_the_files()
    {
        var explanation = await Explained.RecordedAsync("platform/31-merged-child-still-old-filter/database-instances");

        Assert.Equal("filter-excludes-file", explanation.Headline!.Id);
        Assert.True(explanation.Says("prune-deletes-data"));
        Assert.Contains(explanation.Headline.Remedies.Items, r => r is { Safety: RemedySafety.Safe, Proven: true } && r.Text == "Sync platform-apps: its Git declares include: {agent-docs-*.yaml,*general.yaml}, then sync this one.");
    }

    [Fact]
    public async Task When_all_is_merged_and_synced_nothing_is_said() =>
        Assert.Empty((await Explained.RecordedAsync("platform/33-merged-and-synced/database-instances")).Causes.Items);

    private static string Text(Explanation explanation)
    {
        var text = new StringBuilder();
        foreach (var cause in explanation.Causes)
        {
            text.Append($"{cause.Id} ({cause.Severity}, {cause.Confidence})\n  {cause.Sentence}\n");
            cause.Details.Items.ToList().ForEach(d => text.Append($"  {d}\n"));
            cause.Evidence.Items.ToList().ForEach(e => text.Append($"    {e.Source}: {e.Text}\n"));
            cause.Remedies.Items.ToList().ForEach(r => text.Append($"    {r.Safety}: {r.Text} {r.Effect}\n"));
        }

        explanation.NotChecked.Items.ToList().ForEach(n => text.Append($"not checked: {n.What}: {n.Why}\n"));
        return text.ToString();
    }
}
