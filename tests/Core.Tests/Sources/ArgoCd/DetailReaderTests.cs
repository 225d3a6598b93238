using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

public sealed class DetailReaderTests
{
    private const string Secret = """{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s","annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"stringData\":{\"p\":\"hunter2\"}}"}},"data":{"masked":"++++++++","plain":"aHVudGVyMg=="},"stringData":{"p":"hunter2"}}""";

    [Fact]
    public void Values_of_a_secret_that_Argo_CD_did_not_mask_are_dropped()
    {
        var reply = new JsonObject { ["items"] = new JsonArray(new JsonObject { ["kind"] = "Secret", ["name"] = "s", ["liveState"] = Secret, ["targetState"] = "null" }) };
        var read = Assert.Single(Read(reply.ToJsonString(), DetailReader.ReadManagedResources));
        Assert.DoesNotContain("hunter2", read.Live, StringComparison.Ordinal);
        Assert.DoesNotContain("aHVudGVyMg", read.Live, StringComparison.Ordinal);
        Assert.Contains("\"masked\":\"++++++++\"", read.Live, StringComparison.Ordinal);
        Assert.Null(read.Target);
    }

    [Fact]
    public void Masks_stay_so_that_equal_and_different_values_can_be_told_apart()
    {
        var drift = RecordedApplication.Load(Recordings.File("cases", "secret-drift"))!.Details.ManagedResources.Value;
        Assert.Contains(drift, resource => resource.Live?.Contains("++++++++", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"items":null,"nodes":null}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"items":{"a":1},"nodes":"x","canSync":"yes","manifests":[1],"activeWindows":7}""")]
    public void Empty_and_hostile_replies_are_empty_answers(string reply)
    {
        Assert.Empty(Read(reply, DetailReader.ReadManagedResources));
        Assert.Empty(Read(reply, DetailReader.ReadTree).Nodes);
        Assert.Empty(Read(reply, DetailReader.ReadEvents));
        Assert.Empty(Read(reply, DetailReader.ReadManifests));
        Assert.Empty(Read(reply, ProjectReader.ReadList));
        Assert.False(Read(reply, DetailReader.ReadSyncWindows).CanSync);
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_is_left_empty_not_out() =>
        Assert.Equal(["", ""], Read("""{"manifests":["{","null"]}""", DetailReader.ReadManifests));

    [Fact]
    public void A_hook_is_never_a_pending_prune()
    {
        var hooks = RecordedApplication.Load(Recordings.File("cases", "hook-stuck"))!.Application.Resources.Where(resource => resource.Hook).ToList();
        Assert.NotEmpty(hooks);
        Assert.All(hooks, hook => Assert.True(hook is { RequiresPruning: true, IsPendingPrune: false, Status: SyncStatus.None }));
    }

    [Fact]
    public void Windows_say_what_is_active_and_what_is_assigned()
    {
        var windows = RecordedApplication.Load(Recordings.File("cases", "sync-window"))!.Details.SyncWindows.Value!;
        Assert.NotEmpty(windows.Assigned);
        Assert.NotEmpty(windows.Assigned[0].Schedule);
    }

    [Fact]
    public void Projects_say_what_they_allow()
    {
        var projects = Read(RecordedExchange.Load(Recordings.File("errors", "projects.json"))!.Body, ProjectReader.ReadList);
        Assert.Contains(projects, project => project.Name == "default" && project.SourceRepos.Contains("*"));
    }

    [Fact]
    public void Owners_of_fields_are_read_as_pointers()
    {
        var live = RecordedApplication.Load(Recordings.File("cases", "live-edit"))!.Details.ManagedResources.Value;
        var managers = live.SelectMany(resource => resource.Managers).ToList();
        Assert.Contains(managers, manager => manager.Manager.StartsWith("kubectl", StringComparison.Ordinal) && manager.Paths.Any(path => path == "/spec/replicas"));
    }

    private static T Read<T>(string json, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(json);
        return read(document.RootElement);
    }
}
