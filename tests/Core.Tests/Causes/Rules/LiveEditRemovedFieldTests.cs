using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

/// <summary>A field that Git has, that the last sync applied, and that is gone from the live object.</summary>
public sealed class LiveEditRemovedFieldTests
{
    private const string Id = "live-edit";
    private const string Wanted = """{"metadata":{"labels":{"team":"data"}},"spec":{"replicas":1,"paused":false,"args":["a","b"]}}""";

    [Fact]
    public void A_label_that_was_taken_away_is_an_edit_by_somebody_unknown()
    {
        var cause = Drifted("apps", "Deployment", """{"metadata":{"labels":{}},"spec":{"replicas":1,"paused":false,"args":["a","b"]}}""").Explain().Of(Id);

        Assert.Equal("metadata.labels.team of Deployment orders is absent, Git says \"data\": taken away since the last sync, and who did it is not recorded.", cause.Sentence);
        Assert.Equal(Confidence.Likely, cause.Confidence);
    }

    [Fact]
    public void An_item_taken_out_of_a_list_is_an_edit() =>
        Assert.Contains("spec.args of Deployment orders is [\"a\"], Git says [\"a\",\"b\"]", Drifted("apps", "Deployment", Wanted.Replace(",\"b\"", "")).Explain().Of(Id).Sentence);

    [Fact]
    public void Names_the_tool_that_wrote_to_the_object_since_the_last_sync()
    {
        var writer = new FieldManager("kubectl-edit", "Update", Testing.Some.Moment, null, ["/metadata/annotations/x"]);

        var cause = Drifted("acid.zalan.do", "postgresql", Wanted.Replace("\"replicas\":1,", ""), writer).Explain().Of(Id);

        Assert.Contains("taken away since the last sync; kubectl-edit, just now, wrote to the object", cause.Sentence);
    }

    [Fact]
    public void A_field_that_a_custom_resource_s_schema_may_have_dropped_is_no_edit() =>
        Assert.False(Drifted("acid.zalan.do", "postgresql", Wanted.Replace("\"replicas\":1,", "")).Explain().Says(Id));

    [Fact]
    public void A_zero_value_that_Kubernetes_leaves_out_is_no_edit() =>
        Assert.False(Drifted("apps", "Deployment", Wanted.Replace("\"paused\":false,", "")).Explain().Says(Id));

    [Fact]
    public void A_field_that_is_new_in_Git_is_no_edit()
    {
        var facts = Drifted("apps", "Deployment", Wanted.Replace("\"replicas\":1,", ""));

        Assert.False((facts with { Application = facts.Application with { Revisions = [new string('b', 40)] } }).Explain().Says(Id));
    }

    private static Facts Drifted(string group, string kind, string live, params FieldManager[] managers)
    {
        var commit = new string('a', 40);
        var application = Testing.Some.Application() with
        {
            Sync = SyncStatus.OutOfSync,
            Resources = [SomeFacts.Resource("orders", kind, group)],
            ResourceCount = 1,
            Revisions = [commit],
            History = [new Deployment(1, [commit], Testing.Some.Moment.AddHours(-1), null, [], "grace", false)],
        };
        return SomeFacts.Of(application, new ManagedResource(application.Resources[0].Key, Wanted, live, live, Wanted, "1", true, false, [.. managers]));
    }
}
