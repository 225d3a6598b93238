using System.Collections.Immutable;
using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Actions.Verifying;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Overrides;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Layout;
using DbDashboard.Dashboard.Shared.Leases;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Overrides;

public sealed class OverridesPageTests : PageContext
{
    private static readonly Core.Model.Application On = Some.Fine("orders") with { SyncPolicy = new(new AutomatedPolicy(null, true, true, false)) };
    private static readonly FoundOverride Found = new(OverrideKind.Source, "billing follows feature/y; platform-apps declares main.", "kubectl-edit", Some.Moment.AddHours(-5), [], "patch-source", [new("targetRevision", "main")], "Points it back at main.");

    public OverridesPageTests() => Services.AddSingleton(new LocalUserOptions { Name = "Ada" });

    [Fact]
    public void Nothing_overridden_says_so_and_how_an_override_begins()
    {
        Show(Some.Explained((On, [])));
        var page = Render<OverridesPage>();
        Assert.Equal("Nothing is overridden, nothing rests, and nothing is left open.", page.Find(".state-empty .lead").TextContent);
        Assert.Equal("Nothing is overridden and nothing is left open", page.Find(".page-head [role=status]").TextContent);
    }

    [Fact]
    public void Before_the_first_list_it_says_that_it_reads() => Assert.Contains("Reading what is overridden", Render<OverridesPage>().Markup, StringComparison.Ordinal);

    [Fact]
    public void A_lease_counts_down_with_owner_reason_ticket_and_the_way_back()
    {
        Hold(Some.Lease());
        Show(Some.Explained((On, [])));
        var page = Render<OverridesPage>();
        var card = page.Find(".override");
        Assert.Contains("4 h left", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ada: the fix is not merged yet · OPS-12", card.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("?act=patch-source&targetRevision=main", card.QuerySelector("a.button")!.GetAttribute("href"), StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromMinutes(1));
        page.WaitForAssertion(() => Assert.Contains("3 h 59 min left", page.Find(".override").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(225, "15 min left", "tone-decide")]
    [InlineData(252, "over for 12 min", "tone-decide")]
    public void Near_its_end_and_after_it_the_lease_wants_a_human(int minutes, string words, string tone)
    {
        Hold(Some.Lease());
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        Show(Some.Explained((On, [])));
        var badge = Render<OverridesPage>().Find(".override .status");
        Assert.Equal(words, badge.TextContent);
        Assert.Contains(tone, badge.ClassList);
    }

    [Fact]
    public async Task What_was_found_without_a_lease_is_adopted_with_a_reason()
    {
        var explained = Some.Explained((Some.Application("billing"), []));
        Show(explained with { Explanations = explained.Explanations.SetItem(Some.Application("billing").Key, Some.Explanation(Some.Application("billing").Key) with { Overrides = [Found] }) });
        var page = Render<OverridesPage>();
        Assert.Contains("By kubectl-edit, 5 h ago", page.Find("section[aria-labelledby=found]").TextContent, StringComparison.Ordinal);

        await page.Find("section[aria-labelledby=found] form label:nth-of-type(3) input").InputAsync(new() { Value = "mine until the merge" });
        await page.Find("section[aria-labelledby=found] form").SubmitAsync();
        await page.InvokeAsync(() => Clock.Advance(TimeSpan.FromSeconds(1)));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("section[aria-labelledby=found]")));
        Assert.Equal(("Ada", "mine until the merge"), Services.GetRequiredService<LeaseStore>().Current.Leases.Values.Select(lease => (lease.Owner, lease.Reason)).Single());
        Assert.Equal("lease-adopt", (await Services.GetRequiredService<IAuditLog>().ReadAsync(AuditFilter.All, new(), Xunit.TestContext.Current.CancellationToken)).Rows[0].Entry.Action);
    }

    [Fact]
    public void A_soak_shows_how_far_it_is_and_its_gaps()
    {
        var off = Some.Fine("orders");
        Services.GetRequiredService<SoakStore>().Update(_ => new(
            ImmutableDictionary<ApplicationKey, SoakRecord>.Empty.Add(off.Key, Some.Soak(off.Key, Some.Moment.AddHours(-6), new SoakGap(Some.Moment.AddHours(-7), Some.Moment.AddHours(-6), "it was Degraded"))), Some.Moment, true));
        Show(Some.Explained((off, [])));
        var card = Render<OverridesPage>().Find(".off");
        Assert.Equal("25", card.QuerySelector("progress")!.GetAttribute("value"));
        Assert.Contains("6 h of 24 h", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-03-01 05:00 UTC to 2026-03-01 06:00 UTC: it was Degraded", card.QuerySelector(".gaps")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector("[aria-label='Shorten … orders']"));
    }

    [Fact]
    public void What_is_not_live_is_said_on_top()
    {
        Show(Some.Explained((Some.Fine("orders"), [])).With(Some.Lost(Some.ArgoCd, "no answer")));
        Assert.Contains("no soak counts", Render<OverridesPage>().Find(".state-stale").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_verified_stands_until_it_is_closed()
    {
        await Services.GetRequiredService<IAuditLog>().AppendAsync(new("a1", ActionState.Unverified, "sync", new("s", "Bob"), new("prod", "argocd", "orders", Project: "default")) { Title = "Sync orders", Sentence = "It could not be seen." }, Xunit.TestContext.Current.CancellationToken);
        await Services.GetRequiredService<OpenEndDesk>().LoadAsync(Xunit.TestContext.Current.CancellationToken);
        Show(Some.Explained((On, [])));
        var page = Render<OverridesPage>();
        await page.Find("[aria-labelledby=unverified] form input").InputAsync(new() { Value = "Argo CD had done it" });
        await page.Find("[aria-labelledby=unverified] form").SubmitAsync();
        await page.InvokeAsync(() => Clock.Advance(TimeSpan.FromSeconds(1)));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-labelledby=unverified]")));
    }

    [Fact]
    public async Task A_freeze_stands_on_every_page_with_who_and_why()
    {
        Services.GetRequiredService<FreezeDesk>().Begin();
        Show(Some.Explained((On, [])));
        var (banner, page) = (Render<FreezeBanner>(), Render<OverridesPage>());
        Assert.Empty(banner.Markup.Trim());
        await page.Find("[aria-label='Freeze all writes: this dashboard'] input").InputAsync(new() { Value = "the migration runs" });
        await page.Find("[aria-label='Freeze all writes: this dashboard']").SubmitAsync();
        banner.WaitForAssertion(() => Assert.Contains("All writes but brakes are frozen by Ada since 2026-03-01 12:00 UTC: the migration runs", banner.Find(".freeze-banner").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_handover_is_the_page_as_Markdown_and_what_others_wrote_stays_text()
    {
        Hold(Some.Lease() with { Reason = "see [here](javascript:x) @all" });
        Show(Some.Explained((On, [])));
        var text = Render<OverridesPage>().Find(".handover-tools .copy").GetAttribute("data-copy")!;
        Assert.StartsWith("# Handover, 2026-03-01 12:00 UTC\n\n1 lease.\n\n## Leases\n\n- **orders** (prod/argocd): orders follows feature/x with no filter. Ada (OPS-12): see \\[here\\](javascript:x) \\@all. Until 2026-03-01 16:00 UTC, 4 h left.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_application_shows_its_lease_wherever_it_is_shown()
    {
        Hold(Some.Lease());
        Assert.Equal("Off its baseline, lease of Ada: 4 h left", Render<LeaseMark>(p => p.Add(m => m.Key, On.Key)).Find(".status > span").TextContent);
        Assert.Equal("4 h left", Render<LeaseMark>(p => p.Add(m => m.Key, On.Key).Add(m => m.Short, true)).Find(".status > span").TextContent);
        Assert.Empty(Render<LeaseMark>(p => p.Add(m => m.Key, new("prod", "argocd", "other"))).Markup.Trim());
    }

    private void Hold(Lease lease) => Services.GetRequiredService<LeaseStore>().Update(book => book.With(lease) with { IsLoaded = true });
}
