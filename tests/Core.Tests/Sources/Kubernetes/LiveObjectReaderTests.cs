using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Kubernetes;

public sealed class LiveObjectReaderTests
{
    private static readonly WatchedKind Pods = WatchedKind.Children.Single(kind => kind.Plural == "pods");

    [Fact]
    public void Keeps_of_a_pod_what_says_how_it_is()
    {
        var pod = Recorded("pods.json", Pods).Single(item => item.Key.Name == "platform-crash-0");

        Assert.Contains("CrashLoopBackOff", pod.Status);
        Assert.Contains("\"restartCount\":7", pod.Status);
        Assert.Contains("OOMKilled", pod.Status);
        Assert.DoesNotContain("imageID", pod.Status);
        Assert.DoesNotContain("containers", pod.Spec);
        Assert.Equal(("platform-crash", "StatefulSet"), (pod.Label("cluster-name"), pod.Owners[0].Kind));
    }

    [Fact]
    public void Drops_managed_fields_and_the_last_applied_manifest()
    {
        var databases = Recorded("redisfailovers.json", new(new("databases.spotahome.com", "RedisFailover"), "v1", "redisfailovers"), "platform", "20-");

        Assert.NotEmpty(databases);
        Assert.All(databases, database => Assert.Null(database.Annotation("kubectl.kubernetes.io/last-applied-configuration")));
        Assert.All(databases, database => Assert.NotNull(database.Annotation("argocd.argoproj.io/tracking-id")));
    }

    [Fact]
    public void Holds_less_than_a_kilobyte_and_a_half_of_a_pods_text()
    {
        Assert.All(Recorded("pods.json", Pods), pod => Assert.InRange(pod.Status.Length + pod.Spec.Length, 2, 1_500));
    }

    [Fact]
    public void A_leader_that_renews_its_record_within_a_minute_is_no_change()
    {
        var (first, later) = (Leader("2026-11-23T07:10:02Z", 100), Leader("2026-11-23T07:10:52Z", 200));

        Assert.Equal(first, later);
        Assert.Equal(("orders-0", "2026-11-23T07:10:00Z", null), (later.Annotation("leader"), later.Annotation("renewTime"), later.Annotation("optime")));
        Assert.NotEqual(first, Leader("2026-11-23T07:11:01Z", 100));
    }

    [Fact]
    public void Keeps_of_events_what_a_verdict_can_use()
    {
        var kept = Recorded("events.json", WatchedKind.Children.Single(kind => kind.Plural == "events"));

        Assert.Contains(kept, one => one.Spec.Contains("\"kind\":\"postgresql\"", StringComparison.Ordinal));
        Assert.DoesNotContain(kept, one => one.Status.Contains("SuccessfulCreate", StringComparison.Ordinal));
        Assert.All(kept, one => Assert.InRange(one.Spec.Length + one.Status.Length, 10, 1_600));
    }

    private static LiveObject Leader(string renewed, int optime) => LiveObjectReader.Read(
        "east",
        new(new("", "Endpoints"), "v1", "endpoints"),
        JsonElement.Parse("""{"metadata":{"name":"orders","annotations":{"leader":"orders-0","ttl":"30","renewTime":"WHEN","optime":"OPTIME"}}}""".Replace("WHEN", renewed, StringComparison.Ordinal).Replace("OPTIME", $"{optime}", StringComparison.Ordinal)))!;

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"metadata":{"name":7}}""")]
    public void Reads_nothing_of_what_has_no_name(string item) =>
        Assert.Null(LiveObjectReader.Read("east", Pods, JsonElement.Parse(item)));

    [Fact]
    public void Keeps_no_text_that_is_too_large_to_hold()
    {
        var item = $$$"""{"metadata":{"name":"big"},"spec":{"blob":"{{{new string('x', ObjectShape.LongestText)}}}"}}""";

        var held = LiveObjectReader.Read("east", new(new("g", "K"), "v1", "ks"), JsonElement.Parse(item))!;

        Assert.Equal(("""{"dbdashboard.cut":true}""", true), (held.Spec, held.IsCut));
    }

    private static List<LiveObject> Recorded(string file, WatchedKind kind, string folder = "databases/1-running", string prefix = "")
    {
        using var json = RecordedExchange.Load(Recordings.File([.. folder.Split('/'), prefix + file]))!.Json();
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => LiveObjectReader.Read("east", kind, item)).OfType<LiveObject>()];
    }
}
