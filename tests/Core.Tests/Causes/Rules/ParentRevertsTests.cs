using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ParentRevertsTests
{
    private const string Id = "parent-reverts";

    [Fact]
    public async Task Says_when_the_parent_will_put_it_back() =>
        Assert.Equal(
            "platform-apps will put database-instances back to main with include: agent-docs-*.yaml at its next sync (its auto-sync is off).",
            (await Explained.RecordedAsync("platform/04-branch-patched-old-filter/database-instances")).Of(Id).Sentence);

    [Fact]
    public async Task Says_who_put_it_back_and_what_it_followed_before()
    {
        var cause = (await Explained.RecordedAsync("platform/09-the-incident/database-instances")).Of(Id);

        Assert.Matches("^database-instances follows main again, as platform-apps declares: platform-apps was synced by admin .* and put it back.$", cause.Sentence);
        Assert.Equal("Before, it followed feature/db-general-instances with include: {agent-docs-*.yaml,*general.yaml} (deployed by admin); who patched it is not recorded.", cause.Details[0]);
        Assert.Equal(Confidence.Proven, cause.Confidence);
    }

    [Fact]
    public async Task Knows_from_the_fields_owner_when_the_parent_s_sync_is_not_known()
    {
        var facts = await Explained.FactsAsync("platform/09-the-incident/database-instances");
        var parent = facts.Parent.Value!;
        facts = facts with { Parent = facts.Parent with { Value = parent with { Application = parent.Application! with { OperationState = null } } } };

        var cause = facts.Explain().Of(Id);

        Assert.Matches(": a sync of platform-apps put it back .* ago.$|put it back just now.$", cause.Sentence);
        Assert.Equal("Kubernetes managedFields of the Application", cause.Evidence[0].Source);
    }

    [Fact]
    public async Task Is_less_sure_when_nothing_says_who_put_it_back()
    {
        var facts = await Explained.FactsAsync("platform/09-the-incident/database-instances");
        var parent = facts.Parent.Value!;
        facts = facts with
        {
            Application = facts.Application with { Managers = [] },
            Details = facts.Details with { Application = Reading.NotRead<Application>("Argo CD application") },
            Parent = facts.Parent with { Value = parent with { Application = null } },
        };

        Assert.Equal(Confidence.Likely, facts.Explain().Of(Id).Confidence);
    }

    [Fact]
    public async Task A_parent_that_heals_itself_puts_it_back_at_once()
    {
        var facts = await Explained.FactsAsync("platform/04-branch-patched-old-filter/database-instances");
        var parent = facts.Parent.Value!;
        var healing = new SyncPolicy(new AutomatedPolicy(null, false, true, false));
        facts = facts with { Parent = facts.Parent with { Value = parent with { Application = parent.Application! with { SyncPolicy = healing } } } };

        Assert.EndsWith("within seconds (it heals itself).", facts.Explain().Of(Id).Sentence);
    }

    [Fact]
    public async Task Auto_sync_that_was_taken_away_comes_back_too()
    {
        var facts = await Explained.FactsAsync("platform/03-agent-docs-live/database-instances");
        var parent = facts.Parent.Value!;
        var on = new SyncPolicy(new AutomatedPolicy(null, true, true, false));
        facts = facts with
        {
            Application = facts.Application with { SyncPolicy = new SyncPolicy(), LastApplied = """{"spec":{"source":{},"syncPolicy":{"automated":{"prune":true,"selfHeal":true}}}}""" },
            Parent = facts.Parent with { Value = parent with { Declared = parent.Declared! with { SyncPolicy = on } } },
        };

        Assert.Equal("platform-apps will put database-instances back to the auto-sync that its Git declares at its next sync (its auto-sync is off).", facts.Explain().Of(Id).Sentence);
    }

    [Fact]
    public async Task A_revision_that_the_parent_s_Git_does_not_write_is_left()
    {
        var facts = await Explained.FactsAsync("platform/04-branch-patched-old-filter/database-instances");
        var parent = facts.Parent.Value!;
        facts = facts with { Parent = facts.Parent with { Value = parent with { Declared = parent.Declared! with { Source = parent.Declared!.Source with { TargetRevision = "" } } } } };

        Assert.False(facts.Explain().Says(Id));
    }

    [Fact]
    public async Task Says_nothing_when_nobody_edited_it() => Assert.False((await Explained.RecordedAsync("platform/03-agent-docs-live/database-instances")).Says(Id));

    [Fact]
    public async Task Says_nothing_without_a_parent() => Assert.False((await Explained.RecordedAsync("cases/filter-and-branch")).Says(Id));
}
