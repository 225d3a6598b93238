using System.Text.Json.Nodes;
using DbDashboard.Core.Actions.Refusals;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Refusals;

/// <summary>A recorded exchange seen as a press: a write, or any request that was refused.</summary>
internal sealed record RecordedCall(string File, RecordedExchange Exchange)
{
    private const string Applications = "/api/v1/applications/";

    private string[] Parts => Exchange.Path.Split('?')[0].StartsWith(Applications, StringComparison.Ordinal) ? Exchange.Path.Split('?')[0][Applications.Length..].Split('/') : [];

    private JsonNode? Body => Exchange.RequestBody is { Length: > 0 } body && body[0] == '{' ? JsonNode.Parse(body) : null;

    public bool IsWrite => Exchange.Method != "GET" || Exchange.Path.Contains("refresh=", StringComparison.Ordinal);

    public string Application => Parts is [var name, ..] ? name : "the application";

    public string Project => (string?)Body?["project"] ?? Query("project") ?? "";

    /// <summary>The same as one of the product's own writes; null for a call that it does not make.</summary>
    public ArgoCdWrite? Write => (Exchange.Method, Parts, Exchange.ContentType ?? "application/json") switch
    {
        ("POST", [_, "sync"], "application/json") => new ArgoCdWrite.Sync(Key, Project) { Revision = (string?)Body?["revision"], Prune = (bool?)Body?["prune"] ?? false },
        ("PATCH", [_], _) when (string?)Body?["patchType"] == "json" => new ArgoCdWrite.PatchApplication(Key, Project, (string)Body!["patch"]!),
        ("PATCH", [_], _) when (string?)Body?["patchType"] == "merge" => new ArgoCdWrite.MergePatch(Key, Project, (string)Body!["patch"]!),
        ("PUT", [_, "spec"], _) when Query("validate") == "false" => new ArgoCdWrite.PutSpec(Key, Project, Exchange.RequestBody!),
        ("DELETE", [_, "operation"], "application/json") => new ArgoCdWrite.Terminate(Key, Project),
        ("GET", [_], _) when Query("refresh") is { } kind => new ArgoCdWrite.Refresh(Key, Project, kind == "hard"),
        _ => null,
    };

    private ApplicationKey Key => new("main", "argocd", Application);

    private string Verb => (Exchange.Method, Parts) switch
    {
        (_, [_, "sync"]) => "sync",
        (_, [_, "rollback"]) => "roll back",
        (_, [_, "operation"]) => "terminate the operation of",
        ("DELETE", [_]) => "delete",
        ("GET", _) => "read",
        _ => "change",
    };

    public Refusal Understood() => RefusalReader.Of(new RefusedCall(Verb, Application, Project, Exchange.Status!.Value, Exchange.Refusal().Words));

    /// <summary>Every write and every refusal of the recordings.</summary>
    public static IEnumerable<RecordedCall> All() =>
        from root in Recordings.Roots()
        from file in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let name = Path.GetRelativePath(root, file).Replace('\\', '/')
        where IsOfInterest(name)
        let exchange = RecordedExchange.Load(file)
        let call = new RecordedCall(Path.GetRelativePath(Recordings.Root, file).Replace('\\', '/'), exchange)
        where exchange.Status is not null && (call.IsWrite || !exchange.IsOk)
        select call;

    private static bool IsOfInterest(string name) =>
        (name.StartsWith("errors/", StringComparison.Ordinal) && name.Count(c => c == '/') == 1)
        || name.EndsWith("dry-run-request.json", StringComparison.Ordinal)
        || name is "platform/14-dry-run-prune-request.json" or "platform/17-patch-target-revision.json" or "platform/19-patch-back.json" or "platform/41-auto-sync-on.json";

    private string? Query(string name) =>
        Exchange.Path.Split('?') is [_, var query] ? query.Split('&').Select(pair => pair.Split('=')).FirstOrDefault(pair => pair[0] == name)?[1] : null;
}
