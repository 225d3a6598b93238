using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

public sealed class ApplicationSetReaderTests
{
    private const string Rolling = """
        {"metadata":{"name":"shops","namespace":"argocd","resourceVersion":"7","managedFields":[{"manager":"argocd","time":"2026-11-23T09:00:00Z","fieldsV1":{"f:status":{}}},{"manager":"kubectl","time":"2026-11-23T08:00:00Z","fieldsV1":{"f:spec":{"f:template":{}}}}]},
         "spec":{"generators":[{"list":{"elements":[]},"selector":{}},{"git":{}}],"syncPolicy":{"applicationsSync":"create-only"},"preservedFields":{"annotations":["a"],"labels":["l"]},
          "ignoreApplicationDifferences":[{"jsonPointers":["/spec/syncPolicy"]},{"name":"orders","jqPathExpressions":[".spec.source.targetRevision"]}],
          "strategy":{"type":"RollingSync","rollingSync":{"steps":[{"matchExpressions":[{"key":"env","operator":"In","values":["dev","test"]}]},{"matchExpressions":[{"key":"env","operator":"In","values":["prod"]}],"maxUpdate":"25%"},{"matchExpressions":[],"maxUpdate":2}]}}},
         "status":{"conditions":[{"type":"ErrorOccurred","status":"True","reason":"X","message":"no such branch","lastTransitionTime":"2026-11-23T08:00:00Z"}],
          "applicationStatus":[{"application":"orders","status":"Waiting","message":"Application has pending changes","step":"2","lastTransitionTime":"2026-11-23T08:01:00Z"},{"application":"other","status":"Healthy","step":"-1"}]}}
        """;

    [Fact]
    public void Reads_what_decides_over_its_applications()
    {
        var set = ApplicationSetReader.Read("main", JsonElement.Parse(Rolling));

        Assert.Equal((new ApplicationSetKey("main", "argocd", "shops"), "create-only", true, true), (set.Key, set.ApplicationsSync, set.LeavesEdits, set.IsRolling));
        Assert.Equal(["env In (dev, test)", "env In (prod), at most 25% at once", ", at most 2 at once"], set.Steps);
        Assert.Equal(new RolloutStatus("orders", "Waiting", "Application has pending changes", 2, new DateTimeOffset(2026, 11, 23, 8, 1, 0, TimeSpan.Zero)), set.RolloutOf("orders"));
        Assert.Equal(-1, set.RolloutOf("other")!.Step);
        Assert.Equal([new("", ["/spec/syncPolicy"], []), new ApplicationSetIgnore("orders", [], [".spec.source.targetRevision"])], set.Ignored.Items);
        Assert.Equal(("no such branch", new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)), (set.Error!.Message, set.SpecWrittenAt));
        Assert.Equal([["list", "git"], ["a"], ["l"]], new[] { set.Generators, set.PreservedAnnotations, set.PreservedLabels }.Select(names => names.ToArray()));
    }

    [Theory]
    [InlineData("errors")]
    [InlineData("versions/v2.14/errors")]
    public void Reads_a_recorded_list(string folder)
    {
        var recorded = RecordedExchange.Load(Recordings.File($"{folder}/applicationsets.json"))!;

        var set = Assert.Single(ApplicationSetReader.ReadList("main", JsonElement.Parse(recorded.Body)));

        Assert.Equal(("lab-set", "argocd", "", false), (set.Key.Name, set.Key.Namespace, set.Strategy, set.IsRolling));
        Assert.Equal(["list"], set.Generators);
        Assert.Null(set.Error);
        Assert.NotNull(set.SpecWrittenAt);
    }

    [Theory]
    [InlineData("""{"items":null}""")]
    [InlineData("{}")]
    [InlineData("""{"items":[{"spec":7,"status":{"applicationStatus":{}}}]}""")]
    public void Is_not_troubled_by_what_is_missing(string reply) => Assert.All(ApplicationSetReader.ReadList("main", JsonElement.Parse(reply)), set => Assert.Empty(set.Rollout));
}
