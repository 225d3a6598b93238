using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Core.Tests.Actions.Requests;

namespace DbDashboard.Core.Tests.Actions.Simulation;

/// <summary>One application as Argo CD 3.5.1 keeps it: one operation at a time, patches that test, and other people who sync and edit. It outlives the dashboard.</summary>
internal sealed class SimulatedArgoCd(TimeProvider clock)
{
    public static readonly ApplicationKey Key = new("argo", "argocd", "orders");

    private readonly JsonObject root = JsonNode.Parse("""
        {"metadata":{"name":"orders","namespace":"argocd","uid":"uid-0"},
         "spec":{"project":"shop","source":{"repoURL":"https://git.example/p.git","path":"orders","targetRevision":"main"},"destination":{"server":"https://kubernetes.default.svc","namespace":"shop"},"syncPolicy":{"automated":{"prune":true,"enabled":false}}},
         "status":{"sync":{"status":"Synced","revision":"8749e2ba48f73779ac74a33a251cbdf3001cccc4"},"health":{"status":"Healthy"},"reconciledAt":"2026-03-01T11:00:00Z",
          "resources":[{"version":"v1","kind":"ConfigMap","namespace":"shop","name":"kept","status":"Synced"}]}}
        """)!.AsObject();

    private int others;

    /// <summary>The writes that changed something, oldest first.</summary>
    public List<ArgoCdWrite> Done { get; } = [];

    /// <summary>The commit that it takes for a sync, whatever was asked; null: it does not say.</summary>
    public string? Takes { get; init; }

    /// <summary>All that a plan is bound to.</summary>
    public string Fingerprint => $"{root["metadata"]!["uid"]}{root["spec"]!.ToJsonString()}{root["operation"]?.ToJsonString()}{root["status"]!["operationState"]?["startedAt"]}{root["status"]!["resources"]!.ToJsonString()}";

    private string Now => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);

    public FreshApplication Read()
    {
        using var json = JsonDocument.Parse(root.ToJsonString());
        return new(ApplicationReader.Read(Key.Instance, json.RootElement), root["spec"]!.ToJsonString());
    }

    public ArgoCdWriteOutcome Take(ArgoCdWrite write)
    {
        var refusal = write switch
        {
            ArgoCdWrite.Sync sync => Start(sync.Infos.Items),
            ArgoCdWrite.PatchApplication patch => Patch(patch.Patch),
            ArgoCdWrite.Terminate => End("Failed", "Operation terminated") ? null : new(400, "Unable to terminate operation. No operation is in progress"),
            ArgoCdWrite.Refresh => Compare(),
            _ => throw new ArgumentOutOfRangeException(nameof(write), write, "Not sent where the application can be read."),
        };
        if (refusal is not null)
        {
            return refusal;
        }

        Done.Add(write);
        return write is ArgoCdWrite.Terminate ? new ArgoCdWriteOutcome.Accepted(null, null) : new ArgoCdWriteOutcome.Accepted(Read().Application, Read().Spec);
    }

    /// <summary>The controller goes on: what was asked for begins, what runs ends.</summary>
    public void Tick()
    {
        if (root["operation"] is { } operation && root["status"]!["operationState"]?["phase"]?.ToString() != "Running")
        {
            root["status"]!["operationState"] = new JsonObject { ["phase"] = "Running", ["message"] = "waiting", ["startedAt"] = Now, ["operation"] = operation.DeepClone() };
        }
        else
        {
            End("Succeeded", "successfully synced (all tasks run)");
        }

        Compare();
    }

    public void SyncByOther() => Start([new("who", $"other {++others}")]);

    public void EditByOther() => root["spec"]!["source"]!["targetRevision"] = $"other-{++others}";

    public void MakeAgain() => root["metadata"]!["uid"] = $"uid-{++others}";

    private ArgoCdWriteOutcome.Refused? Start(IEnumerable<KeyValuePair<string, string>> infos)
    {
        if (root["operation"] is not null)
        {
            return new(400, "another operation is already in progress");
        }

        root["operation"] = new JsonObject
        {
            ["sync"] = Takes is null ? new JsonObject() : new JsonObject { ["revision"] = Takes },
            ["info"] = new JsonArray([.. infos.Select(info => new JsonObject { ["name"] = info.Key, ["value"] = info.Value })]),
        };
        return null;
    }

    private ArgoCdWriteOutcome.Refused? Patch(string patch)
    {
        if (PatchedByArgoCd.Apply(root, patch) is not { } patched)
        {
            return new(500, "error applying patch: testing value /spec failed: test failed");
        }

        root["spec"] = patched["spec"]!.DeepClone();
        return null;
    }

    private bool End(string phase, string message)
    {
        if (!root.Remove("operation", out var operation))
        {
            return false;
        }

        var startedAt = root["status"]!["operationState"]?["phase"]?.ToString() == "Running" ? root["status"]!["operationState"]!["startedAt"]!.ToString() : Now;
        root["status"]!["operationState"] = new JsonObject
        {
            ["phase"] = phase,
            ["message"] = message,
            ["startedAt"] = startedAt,
            ["finishedAt"] = Now,
            ["operation"] = operation!.DeepClone(),
            ["syncResult"] = new JsonObject { ["revision"] = "8749e2ba48f73779ac74a33a251cbdf3001cccc4" },
        };
        return true;
    }

    private ArgoCdWriteOutcome.Refused? Compare()
    {
        root["status"]!["reconciledAt"] = Now;
        return null;
    }
}
