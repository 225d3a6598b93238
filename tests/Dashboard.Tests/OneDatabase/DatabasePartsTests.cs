using Bunit;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Shared.Words;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneDatabase;

public sealed class DatabasePartsTests : PageContext
{
    private static readonly DatabaseVerdict Lie = new(HealthStatus.Degraded, new("postgresql", "9", "pods not ready while Running"), "Pod orders-0 is CrashLoopBackOff while its operator says Running", "Read the log of orders-0")
    {
        ArgoCd = HealthStatus.Healthy,
        Signals = [new("Pod orders-0 is CrashLoopBackOff, 7 restarts")],
        Missing = [new("Events", ReadingState.Forbidden, "grant list on events"), new("The operator", ReadingState.Absent, "no Deployment of it is there")],
        Warnings = ["One member: no failover"],
    };

    [Fact]
    public void Says_what_it_is_why_what_to_do_and_that_Argo_CD_says_something_else()
    {
        var text = Verdict(Lie, fresh: true).TextContent;
        Assert.All(
            ["Degraded", "Pod orders-0 is CrashLoopBackOff while its operator says Running.", "Next: Read the log of orders-0", "Argo CD says Healthy", "its operator says Running", "We differ", "One member: no failover", "7 restarts", "row 9"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_not_to_be_had_is_told_apart()
    {
        var text = Verdict(Lie, fresh: true).TextContent;
        Assert.Contains("Events forbidden: grant list on events", text, StringComparison.Ordinal);
        Assert.Contains("The operator absent: no Deployment", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_green_while_its_cluster_is_not_live()
    {
        var fine = new DatabaseVerdict(HealthStatus.Healthy, null, "All 2 members are ready", null);
        Assert.Contains("tone-good", Verdict(fine, fresh: true).ClassName, StringComparison.Ordinal);
        Assert.DoesNotContain("tone-good", Verdict(fine, fresh: false).OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verdict_of_a_pod_shows_at_everything_above_it_and_only_pods_have_a_log()
    {
        var pod = new ChildNode(new("", "Pod", "shop", "orders-0"), HealthStatus.Degraded, "CrashLoopBackOff", null, null, [new("restarts", "7")], []);
        var set = new ChildNode(new("apps", "StatefulSet", "shop", "orders"), HealthStatus.Healthy, "1 of 1 ready", null, null, [], [pod]);
        var tree = Render<TreeItem>(item => item.Add(i => i.Node, set).Add(i => i.LogAddress, key => "log-of-" + key.Name).Add(i => i.Open, "orders-0").Add(i => i.Fresh, true));
        Assert.Equal(["Degraded", "Degraded"], tree.FindAll(".status").Select(status => status.TextContent.Trim()));
        Assert.Equal("log-of-orders-0", Assert.Single(tree.FindAll("a")).GetAttribute("href"));
    }

    [Fact]
    public void A_hundred_children_are_capped_and_the_rest_is_told()
    {
        var many = Enumerable.Range(0, 70).Select(n => new ChildNode(new("", "Service", "shop", $"s{n}"), HealthStatus.None, "", null, null, [], [])).ToEquatableList();
        var tree = Render<TreeItem>(item => item.Add(i => i.Node, new(new("g", "K", "shop", "n"), HealthStatus.None, "", null, null, [], many)).Add(i => i.LogAddress, _ => "").Add(i => i.Open, null).Add(i => i.Fresh, true));
        Assert.Equal(51, tree.FindAll("li.tree-item").Count);
        Assert.Contains("20 more are not shown", tree.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void No_events_and_events_that_cannot_be_seen_are_two_sentences()
    {
        Assert.Contains("None.", Events([], []), StringComparison.Ordinal);
        Assert.Contains("Not known: grant list on events", Events([], Lie.Missing), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_message_of_an_event_stays_text()
    {
        var markup = Render<EventsPart>(part => part.Add(p => p.Events, [new(new("", "Pod", "shop", "orders-0"), true, "Failed", "<img src=x onerror=alert(1)>", 3, Some.Moment, "kubelet")]).Add(p => p.Missing, [])).Markup;
        Assert.Contains("&lt;img", markup, StringComparison.Ordinal);
        Assert.Contains("(3 times)", markup, StringComparison.Ordinal);
    }

    private AngleSharp.Dom.IElement Verdict(DatabaseVerdict verdict, bool fresh) => Render<VerdictPart>(part => part
        .Add(p => p.Verdict, verdict)
        .Add(p => p.Label, StatusLabel.OfVerdict(verdict.Health, fresh))
        .Add(p => p.ArgoCd, StatusLabel.Of(verdict.ArgoCd, fresh))
        .Add(p => p.OperatorWord, "Running")
        .Add(p => p.Operator, null)).Find("section");

    private string Events(EquatableList<DatabaseEvent> events, EquatableList<MissingSignal> missing) =>
        Render<EventsPart>(part => part.Add(p => p.Events, events).Add(p => p.Missing, missing)).Find("section").TextContent;
}
