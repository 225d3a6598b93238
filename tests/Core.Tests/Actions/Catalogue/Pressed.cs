using System.Text.Json;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Tests.Actions.Catalogue;

/// <summary>An application as Argo CD would give it, with the facts that an action is prepared from.</summary>
internal static class Pressed
{
    public const string Head = "8749e2ba48f73779ac74a33a251cbdf3001cccc4";
    public const string Source = """{"repoURL":"https://git.example/p.git","path":"databases","targetRevision":"main","directory":{"include":"agent-*.yaml"}}""";

    public static readonly ActionId Id = new("00112233445566778899aabbccddeeff");
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 14, 0, TimeSpan.Zero);

    public static readonly ApplicationKey Key = new("argo", "argocd", "database-instances");

    /// <param name="status">Members of status, JSON.</param>
    /// <param name="more">Further members beside spec and status, each with a comma behind it.</param>
    public static FreshApplication Application(string policy = "{}", string status = "{}", string source = $"\"source\":{Source}", string more = "")
    {
        var spec = $$"""{"project":"platform",{{source}},"destination":{"server":"https://kubernetes.default.svc","namespace":"databases"},"syncPolicy":{{policy}}}""";
        using var json = JsonDocument.Parse($$"""{"metadata":{"name":"database-instances","namespace":"argocd","uid":"u1"},{{more}}"spec":{{spec}},"status":{{status}}}""");
        return new(ApplicationReader.Read(Key.Instance, json.RootElement), spec);
    }

    public static ActionFacts Facts(FreshApplication application) => new()
    {
        Key = Key,
        Now = Now,
        Application = Reading.Known(application, "Argo CD application", Now),
        Details = new() { Key = Key },
        Snapshot = Snapshot.Empty,
        Heads = application.Application.Sources.Items.Select(_ => (string?)Head).ToEquatableList(),
    };

    /// <summary>What could not be read: only the list knows it.</summary>
    public static ActionFacts OnlyListed(FreshApplication application) => Facts(application) with
    {
        Application = Reading.Failed<FreshApplication>("Argo CD application", Now, "no answer"),
        Snapshot = Snapshot.Empty with { Applications = Snapshot.Empty.Applications.Add(Key, application.Application) },
    };

    public static ActionAsk Ask(string action, params (string Name, string Value)[] parameters) =>
        new(Key, action, parameters.Select(p => new KeyValuePair<string, string>(p.Name, p.Value)).ToEquatableList());

    public static ActionDraft Draft(IGuardedAction action, ActionFacts facts, params (string Name, string Value)[] parameters)
    {
        var prepared = action.Prepare(Ask(action.Description.Id, parameters), facts, Id);
        Assert.True(prepared.Draft is not null, prepared.Problem);
        return prepared.Draft;
    }

    /// <summary>operationState with our id in its infos.</summary>
    public static string Operation(string phase, string message, string id = "00112233445566778899aabbccddeeff", string revision = Head) => $$$"""
        "operationState":{"phase":"{{{phase}}}","message":"{{{message}}}","startedAt":"2026-11-23T02:14:05Z","finishedAt":"2026-11-23T02:14:07Z","operation":{"sync":{},"info":[{"name":"dbdashboard-action","value":"{{{id}}}"}]},"syncResult":{"revision":"{{{revision}}}"}}
        """;
}
