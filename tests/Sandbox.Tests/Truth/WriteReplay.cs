using DbDashboard.Testing;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>Repeats the recorded writes and what they left, in the order in which they were recorded.</summary>
public abstract class WriteReplay(string root, string version) : IAsyncLifetime
{
    private readonly Exchanges exchanges = new(Path.Combine(root, "errors"));
    private CaseWorld world = null!;

    public List<string> Differences => exchanges.Differences;

    public async ValueTask InitializeAsync()
    {
        using var git = new RecordedGit(root);
        var cases = new[] { "ok", "new-commit", "hook-stuck", "would-wipe", "sync-window" }.Select(name => new RecordedCase(root, name)).ToList();
        world = await CaseWorld.StartAsync(root, version, cases.Min(one => one.Began));
        foreach (var recorded in cases)
        {
            await world.MakeAsync(recorded, git);
        }

        BringLast(git);
        await RefusalsAsync();
        await WritesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await world.DisposeAsync();
    }

    private async Task RefusalsAsync()
    {
        foreach (var file in new[] { "400-sync-while-running", "400-dry-run-while-running", "400-sync-other-revision-autosync", "400-sync-bad-revision", "400-rollback-autosync", "403-sync-window", "403-sync-window-dry-run", "patch-test-failed", "action-toggle-auto-sync-not-permitted" })
        {
            await exchanges.RepeatIfRecordedAsync(file, world.ArgoCd);
        }
    }

    private async Task WritesAsync()
    {
        await WriteAsync("sync-absent-resource", "after-sync-absent-resource/ok/application");
        await WriteAsync("terminate", "after-terminate/hook-stuck/application");
        await world.ArgoCd.PostAsync(new Uri("/api/v1/applications/new-commit/sync", UriKind.Relative), Body("{}"));
        world.Wait(5);
        await WriteAsync("rollback", "after-rollback/new-commit/application");
        await WriteAsync("dry-run", "after-dry-run/new-commit/application");
        await world.ArgoCd.PostAsync(new Uri("/api/v1/applications/new-commit/sync", UriKind.Relative), Body("""{"syncOptions":{"items":["Nonsense=true"]}}"""));
        world.Wait(5);
        await exchanges.RepeatAsync("after-unknown-option/new-commit/application", world.ArgoCd);
        await WriteAsync("sync-with-infos", "after-sync-with-infos/new-commit/application");
        await exchanges.RepeatIfRecordedAsync("400-patch-project-denies", world.ArgoCd);
    }

    private async Task WriteAsync(string write, string after)
    {
        await exchanges.RepeatIfRecordedAsync(write, world.ArgoCd);
        world.Wait(5);
        await exchanges.RepeatIfRecordedAsync(after, world.ArgoCd);
    }

    // The followed branch as it was when the writes were recorded.
    private void BringLast(RecordedGit git)
    {
        var last = (string)exchanges.Read("after-sync-with-infos/new-commit/application")["response"]!["body"]!["status"]!["sync"]!["revision"]!;
        git.Bring(world.Sandbox.Control.World, "cases.git", last);
        world.Sandbox.Control.World.Repositories.Single(one => one.Name == "cases.git").SetBranch("main", last);
        foreach (var name in new[] { "ok", "new-commit" })
        {
            world.Sandbox.Control.Refresh(name);
        }
    }

    private static StringContent Body(string json)
    {
        var content = new StringContent(json);
        content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/json");
        return content;
    }
}

/// <summary>The writes as Argo CD 3.5 answered them.</summary>
public sealed class NewWrites() : WriteReplay(Recordings.Root, "3.5");

/// <summary>The writes as Argo CD 2.14 answered them.</summary>
public sealed class OldWrites() : WriteReplay(Recordings.File("versions", "v2.14"), "2.14");
