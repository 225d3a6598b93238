using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Tests.Story;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>Does the steps of a recorded case in a sandbox, as the recording's driver did them.</summary>
internal sealed class CaseSteps(SandboxServer sandbox, HttpClient argoCd, RecordedCase recorded)
{
    public static readonly IReadOnlyList<string> Known = ["sync", "sync-expect-fail", "sync-nowait", "sync-prune-nowait", "wait-synced", "wait-failed", "wait-retry", "terminate", "revision", "set-directory", "commit", "commit-quiet", "delete-file", "delete-files", "move", "change-selector", "add-skip-marker", "kdelete", "kubectl-edit", "hard-refresh", "sleep"];

    private int syncs;

    public async Task DoAsync(string step)
    {
        var (kind, argument) = step.Split(':', 2) is [var first, var rest] ? (first, rest) : (step, "");
        switch (kind)
        {
            case "sync" or "sync-expect-fail" or "sync-nowait" or "sync-prune-nowait":
                await SyncAsync(kind == "sync-prune-nowait");
                break;
            case "wait-synced" or "wait-failed" or "wait-retry" or "sleep":
                Wait(kind == "wait-failed" ? 160 : kind == "wait-retry" ? 2 : 10);
                if (kind == "wait-failed")
                {
                    sandbox.Control.Refresh(recorded.Name);
                }

                break;
            case "terminate":
                await argoCd.SendAsync("DELETE", $"/api/v1/applications/{recorded.Name}/operation");
                Wait(2);
                break;
            case "revision":
                Patch(new JsonObject { ["targetRevision"] = argument });
                break;
            case "set-directory":
                Patch(new JsonObject { ["directory"] = JsonNode.Parse(argument) });
                break;
            case "kubectl-edit":
                sandbox.Control.Edit("apps/v1", "Deployment", "cases", recorded.Name, """{"spec":{"replicas":3}}""");
                break;
            case "kdelete":
                sandbox.Control.Delete("v1", "ConfigMap", argument.Split('/')[4], argument.Split('/')[^1]);
                break;
            case "hard-refresh":
                await argoCd.SendAsync("GET", $"/api/v1/applications/{recorded.Name}?refresh=hard", contentType: null);
                break;
            default:
                PointBranches();
                break;
        }
    }

    /// <summary>All branches as they were when the state was written down.</summary>
    public void PointBranches()
    {
        foreach (var (repository, reference, commit) in RecordedGit.Refs(recorded.Refs))
        {
            Point(repository, reference, commit);
        }
    }

    /// <summary>The followed branch as it was when the application was synced for the n-th time.</summary>
    public void PointAt(JsonNode? revision, string branch)
    {
        if (revision is not null && branch.Length != 40)
        {
            Point(recorded.Repository, "refs/heads/" + branch, (string)revision!);
        }
    }

    private async Task SyncAsync(bool prune)
    {
        var entry = syncs < recorded.History.Count ? recorded.History[syncs] : null;
        PointAt(entry?["revision"] ?? recorded.Application["status"]?["operationState"]?["operation"]?["sync"]?["revision"], (string?)recorded.Application["spec"]!["source"]!["targetRevision"] ?? "main");
        syncs++;
        sandbox.Control.Refresh(recorded.Name);
        var (status, body) = await argoCd.SendAsync("POST", $"/api/v1/applications/{recorded.Name}/sync", prune ? """{"prune":true}""" : "{}");
        Assert.True(status == 200, $"{recorded.Name}: {body}");
        Wait(8);
    }

    private void Wait(int seconds) => sandbox.Control.Advance(TimeSpan.FromSeconds(seconds));

    private void Patch(JsonObject source) => sandbox.Control.Edit("argoproj.io/v1alpha1", "Application", "argocd", recorded.Name, new JsonObject { ["spec"] = new JsonObject { ["source"] = source } }.ToJsonString(), "kubectl-patch");

    private void Point(string repository, string reference, string commit)
    {
        if (sandbox.Control.World.Repositories.FirstOrDefault(one => one.Name == repository) is not { } target || target.Resolve(commit) is null)
        {
            return;
        }

        if (reference.StartsWith("refs/tags/", StringComparison.Ordinal))
        {
            target.SetTag(reference["refs/tags/".Length..], commit);
        }
        else
        {
            target.SetBranch(reference["refs/heads/".Length..], commit);
        }
    }
}
