using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

[CollectionDefinition("Measured alone", DisableParallelization = true)]
public sealed class MeasuredAlone;

[Collection("Measured alone")]
public sealed class ApplicationTrimTests
{
    [Fact]
    public void A_synced_application_keeps_databases_and_what_stands_out()
    {
        var trimmed = ApplicationTrim.ForSnapshot(Synced("apps", 1));
        Assert.Equal(["Database 0"], trimmed.Resources.Select(resource => resource.Key.ToString()));
        Assert.Equal((20, false), (trimmed.ResourceCount, trimmed.ResourcesComplete));
        Assert.Equal(9, Assert.Single(trimmed.History).Id);
    }

    [Fact]
    public void An_application_that_is_out_of_sync_keeps_all_rows_and_its_history()
    {
        var whole = RecordedApplication.Load(Recordings.File("platform", "09-the-incident", "database-instances"))!.Application;
        var trimmed = ApplicationTrim.ForSnapshot(whole);
        Assert.Equal((whole.Resources, whole.History, true), (trimmed.Resources, trimmed.History, trimmed.ResourcesComplete));
        Assert.NotNull(trimmed.LastApplied);
        Assert.Empty(trimmed.Managers);
    }

    [Fact]
    public void The_leftover_of_a_refresh_is_no_annotation()
    {
        var whole = RecordedApplication.Load(Recordings.File("cases", "ok"))!.Application;
        Assert.NotNull(whole.Annotation("argocd.argoproj.io/hydrate"));
        Assert.Null(ApplicationTrim.ForSnapshot(whole).Annotation("argocd.argoproj.io/hydrate"));
    }

    private static Application Synced(string name, int number)
    {
        // Ten repositories: applications of one repository were compared at the same commit.
        var revision = $"{number % 10:x8}89abcdef0123456789abcdef01234567";
        var source = $$"""{"repoURL":"https://git.example/platform.git","path":"apps/{{name}}","targetRevision":"main","directory":{"recurse":true,"include":"*.yaml"} }""";
        var resources = string.Join(',', Enumerable.Range(0, 20).Select(i => i == 0
            ? """{"group":"db.example.com","version":"v1","kind":"Database","namespace":"apps","name":"0","status":"Synced"}"""
            : $$"""{"version":"v1","kind":"ConfigMap","namespace":"apps","name":"{{name}}-{{i}}","status":"Synced"}"""));
        var results = resources.Replace("\"status\":\"Synced\"", "\"status\":\"Synced\",\"message\":\"unchanged\"", StringComparison.Ordinal);
        var history = string.Join(',', Enumerable.Range(0, 10).Select(i => $$"""{"id":{{i}},"revision":"{{revision}}","deployedAt":"2026-08-12T11:00:00Z","source":{{source}} }"""));
        using var json = JsonDocument.Parse($$$"""
            {"metadata":{"name":"{{{name}}}","namespace":"argocd","uid":"704b0eb1-0466-4c41-a21f-{{{number:x12}}}","resourceVersion":"{{{number + 100000}}}","creationTimestamp":"2026-08-12T11:00:00Z",
             "annotations":{"argocd.argoproj.io/tracking-id":"root:argoproj.io/Application:argocd/{{{name}}}"},"finalizers":["resources-finalizer.argocd.argoproj.io"]},
             "spec":{"project":"apps","source":{{{source}}},"destination":{"server":"https://kubernetes.default.svc","namespace":"apps"},"syncPolicy":{"automated":{"prune":true},"syncOptions":["CreateNamespace=true"]} },
             "status":{"sync":{"status":"Synced","revision":"{{{revision}}}","comparedTo":{"source":{{{source}}} } },"health":{"status":"Healthy"},"resources":[{{{resources}}}],"history":[{{{history}}}],
              "operationState":{"phase":"Succeeded","message":"successfully synced (all tasks run)","startedAt":"2026-08-12T11:00:00Z","finishedAt":"2026-08-12T11:00:05Z","operation":{"sync":{"revision":"{{{revision}}}"} },"syncResult":{"revision":"{{{revision}}}","source":{{{source}}},"resources":[{{{results}}}]} },
              "reconciledAt":"2026-08-12T11:05:00Z","sourceType":"Directory"} }
            """);
        return ApplicationReader.Read("main", json.RootElement);
    }
}
