using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Resources;
using DbDashboard.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.OneApplication.Diff;

public sealed class ResourcesTabTests : PageContext
{
    private static readonly FieldManager Edited = new("kubectl-edit", "Update", Some.Moment.AddMinutes(-3), null, ["/spec/replicas"]);

    private static readonly Facts OneField = SomeDifference.Facts(SomeDifference.Of("""{"spec":{"replicas":3}}""", """{"spec":{"replicas":1}}""", Edited));

    public ResourcesTabTests()
    {
        Services.AddSingleton(new GitHostLinks([]));
        Services.AddSingleton(SomeDifference.Reader);
    }

    [Fact]
    public void Shows_both_sides_with_their_signs_and_who_wrote_what()
    {
        var tab = Open(OneField, new(SomeDifference.Key));
        tab.WaitForElement(".diff");

        Assert.Equal("live: -  replicas: 3", tab.Find(".diff del").TextContent);
        Assert.Equal("after a sync: +  replicas: 1", tab.Find(".diff ins").TextContent);
        Assert.Contains("Live value written by kubectl-edit (Update) 3 min ago", tab.Find(".field-note").TextContent, StringComparison.Ordinal);
        Assert.Contains("Git: 1", tab.Find(".field-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_copied_is_a_unified_diff_or_a_patch_and_says_which()
    {
        var tab = Open(OneField, new(SomeDifference.Key));
        var copied = tab.WaitForElements("[data-copy]").Select(b => (b.GetAttribute("aria-label"), b.GetAttribute("data-copy"))).ToList();

        Assert.Contains(copied, c => c.Item1 == "Copy as diff as a unified diff" && c.Item2!.Contains("-  replicas: 3\n+  replicas: 1\n", StringComparison.Ordinal));
        Assert.Contains(copied, c => c.Item1 == "Copy the kubectl command" && c.Item2!.Contains("--type merge", StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_is_in_no_part_of_the_page_and_the_patch_says_that_it_was_left_out()
    {
        var tab = Open(SomeDifference.Facts(SomeDifference.Of("""{"spec":{"password":"hunter2","replicas":1}}""", """{"spec":{"password":"hunter3","replicas":2}}""")), new(SomeDifference.Key));
        tab.WaitForElement(".diff");

        Assert.DoesNotContain("hunter", tab.Markup, StringComparison.Ordinal);
        Assert.Contains("the values are hidden, and they differ", tab.Markup, StringComparison.Ordinal);
        Assert.Contains("spec.password: it holds a value that may be secret", tab.Find(".patch").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Folded_lines_open_when_they_are_pressed()
    {
        var tab = Open(SomeDifference.Facts(SomeDifference.Of(SomeDifference.Fields("a", 30), SomeDifference.Fields("b", 30))), new(SomeDifference.Key));
        var fold = tab.WaitForElement(".diff-fold");
        Assert.Equal("27 equal lines", fold.TextContent);

        fold.Click();

        tab.WaitForAssertion(() => Assert.StartsWith("f00: same\nf01: same", tab.FindAll(".diff-equal pre")[0].TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_change_shows_its_first_lines_until_the_rest_is_asked_for()
    {
        var many = "{" + string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"f{i:D3}\":1")) + "}";
        var tab = Open(SomeDifference.Facts(SomeDifference.Of(many, "{}")), new(SomeDifference.Key));
        var more = tab.WaitForElement(".diff-fold");
        Assert.Equal("76 more lines that differ", more.TextContent);

        more.Click();

        tab.WaitForAssertion(() => Assert.Equal(100, tab.FindAll(".diff del .line").Count));
    }

    [Fact]
    public void An_object_on_one_side_only_stands_in_one_column_and_its_head_says_when_it_goes()
    {
        var tab = Open(SomeDifference.Facts(SomeDifference.Of("""{"a":1}""", null)), new(SomeDifference.Key));
        tab.WaitForElement(".diff");

        Assert.Empty(tab.FindAll(".diff.split"));
        Assert.Equal("- live+ after a sync with prune: not there", tab.Find(".diff-head").TextContent);
    }

    [Fact]
    public void Columns_and_lines_stand_in_the_address()
    {
        var tab = Open(OneField, new(SomeDifference.Key, Unified: true, Whole: true));
        tab.WaitForElement(".diff");

        Assert.Equal(["Unified", "Whole object"], tab.FindAll(".choice [aria-current]").Select(a => a.TextContent));
        Assert.Empty(tab.FindAll(".diff.split"));
        Assert.Contains("&resource=", tab.Find(".choice a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_differences_stand_under_each_other()
    {
        var other = SomeDifference.Of("""{"a":1}""", """{"a":2}""") with { Key = Some.AgentDocs[1] };
        var tab = Open(SomeDifference.Facts(SomeDifference.Of("""{"a":1}""", """{"a":2}"""), other), new());
        Assert.EndsWith("&all=true", tab.Find(".section-head a").GetAttribute("href"), StringComparison.Ordinal);

        var all = Open(SomeDifference.Facts(SomeDifference.Of("""{"a":1}""", """{"a":2}"""), other), new(All: true));

        Assert.Equal(2, all.WaitForElements(".diff", 2).Count);
        Assert.Contains("2 resources differ.", all.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_differs_is_said_and_nothing_is_green()
    {
        var tab = Open(SomeDifference.Facts(SomeDifference.Of("{}", "{}")), new(All: true));

        tab.WaitForAssertion(() => Assert.Contains("Nothing differs", tab.Markup, StringComparison.Ordinal));
        Assert.Empty(tab.FindAll(".diff-bar .tone-good"));
    }

    [Theory]
    [InlineData(ReadingState.Forbidden, "may not be seen")]
    [InlineData(ReadingState.Failed, "could not be read")]
    [InlineData(ReadingState.Absent, "no differences to read")]
    public void What_could_not_be_read_says_why(ReadingState state, string words)
    {
        var tab = Open(SomeDifference.Facts(new Reading<EquatableList<ManagedResource>>(default, state, "Argo CD", Some.Moment, "permission denied")), new());

        Assert.Contains(words, tab.Find($"[data-reading={state.ToString().ToLowerInvariant()}]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_difference_stays_and_says_its_age()
    {
        var stale = new Reading<EquatableList<ManagedResource>>(OneField.Details.ManagedResources.Value, ReadingState.Stale, "Argo CD", Some.Moment.AddMinutes(-9), "Argo CD does not answer now");
        var tab = Open(SomeDifference.Facts(stale), new(SomeDifference.Key));

        tab.WaitForElement(".diff");
        Assert.Contains("9 min ago", tab.Find("[data-reading=stale]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var tab = Open(SomeDifference.Facts(SomeDifference.Of("""{"<script>":"<img src=x onerror=alert(1)>\u202e"}""", "{}")), new(SomeDifference.Key));
        tab.WaitForElement(".diff");

        Assert.Empty(tab.FindAll("script, .diff img"));
        Assert.DoesNotContain("\u202e", tab.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ResourcesTab> Open(Facts facts, ResourcesQuery query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(query.ToAddress(facts.Application.Key));
        return Render<ResourcesTab>(tab => tab.Add(t => t.Facts, facts));
    }
}
