using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Keeps one mirror like its remote. One contact at a time.</summary>
internal sealed class MirrorSync(GitRemote remote, MirrorFolder folder, GitCommandLine git) : IDisposable
{
    /// <summary>The default branch is asked for when refs moved, and this often: hosts answer that question with every ref that they have.</summary>
    private static readonly TimeSpan HeadEvery = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim turn = new(1);
    private readonly LocalMirror local = new(folder.Current, git);
    private readonly Dictionary<string, DateTimeOffset> refused = [];
    private RefList known = RefList.Empty;
    private DateTimeOffset headAt;
    private volatile GitRepository? damaged;

    /// <summary>Null until there is a mirror.</summary>
    public GitRepository? Repository { get; private set; }

    public RepositoryRefs? Refs { get; private set; }

    /// <summary>Opens what an earlier run left, with the age that it has; damage is found out by the first fetch.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (!folder.Exists)
        {
            return;
        }

        try
        {
            await ReadAsync(folder.ReadAt ?? DateTimeOffset.UnixEpoch, cancellationToken);
            Repository = new GitRepository(folder.Current, git);
        }
        catch (Exception e) when (e is GitException or IOException or UnauthorizedAccessException)
        {
            // The next contact makes a new one.
            Refs = null;
        }
    }

    /// <summary>Asks the remote and fetches what moved; true when refs changed.</summary>
    public async Task<bool> SyncAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var listed = await remote.ListAsync(cancellationToken);
            return Repository is null || damaged == Repository
                ? await CloneAsync(listed, cancellationToken)
                : await FollowAsync(listed, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Asks the remote for a commit that is not here; false when it has none, or gives none away.</summary>
    public async Task<bool> FetchCommitAsync(string commit, CancellationToken cancellationToken)
    {
        await WaitForTurnAsync(cancellationToken);
        try
        {
            if (refused.TryGetValue(commit, out var at) && git.Time.GetUtcNow() - at < HeadEvery)
            {
                return false;
            }

            await remote.FetchCommitAsync(folder.Current, commit, local.KeptName(commit), cancellationToken);
            return true;
        }
        catch (GitException e) when (e.Failure == GitFailure.Missing)
        {
            Refuse(commit);
            return false;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The next contact makes a new mirror, unless that has happened meanwhile.</summary>
    public void MarkDamaged(GitRepository repository) => damaged = repository;

    public void Dispose() => Repository?.Dispose();

    private async Task<bool> FollowAsync(RefList listed, CancellationToken cancellationToken)
    {
        try
        {
            var moved = !listed.SameAs(known);
            if (moved)
            {
                await FetchAsync(listed, cancellationToken);
            }

            var head = Refs!.Head;
            if (await AskHeadAsync(moved, cancellationToken))
            {
                await ReadAsync(git.Time.GetUtcNow(), cancellationToken);
            }
            else
            {
                Refs = Refs with { At = folder.Touch(git.Time.GetUtcNow()) };
            }

            return moved || head != Refs.Head;
        }
        catch (GitException e) when (e.Failure == GitFailure.Damaged)
        {
            damaged = Repository;
            return await CloneAsync(listed, cancellationToken);
        }
    }

    private async Task FetchAsync(RefList listed, CancellationToken cancellationToken)
    {
        folder.CheckRoom(git.Limits.FreeBytes);
        await local.KeepAsync(known.LostIn(listed), cancellationToken);
        await remote.FetchAsync(folder.Current, cancellationToken);
        await local.ExpireAsync(cancellationToken);
        await local.PackAsync(cancellationToken);
    }

    /// <summary>Fills a new mirror beside the old one, which is read until the new one is whole.</summary>
    private async Task<bool> CloneAsync(RefList listed, CancellationToken cancellationToken)
    {
        folder.Clear(git.Limits.FreeBytes);
        await new LocalMirror(folder.Fresh, git).CreateAsync(listed.Refs.Any(r => r.Object.Length == 64) ? "sha256" : "sha1", cancellationToken);
        await remote.FetchAsync(folder.Fresh, cancellationToken);
        Repository?.Dispose();
        folder.Install();
        headAt = default;
        await AskHeadAsync(true, cancellationToken);
        await ReadAsync(git.Time.GetUtcNow(), cancellationToken);
        Repository = new GitRepository(folder.Current, git);
        damaged = null;
        return true;
    }

    /// <summary>True when it was time to ask.</summary>
    private async Task<bool> AskHeadAsync(bool moved, CancellationToken cancellationToken)
    {
        var now = git.Time.GetUtcNow();
        if (!moved && now - headAt < HeadEvery)
        {
            return false;
        }

        await local.SetHeadAsync(await remote.ReadHeadAsync(cancellationToken), cancellationToken);
        headAt = now;
        return true;
    }

    private async Task ReadAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        known = await local.ReadRefsAsync(cancellationToken);
        Refs = new RepositoryRefs(remote.Address.Url, known.ToModel(), await local.ReadHeadAsync(cancellationToken), folder.Touch(at));
    }

    private async Task WaitForTurnAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(git.Limits.PollDeadline, git.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await turn.WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GitException(GitFailure.TooSlow, "the repository is still being fetched: ask again");
        }
    }

    private void Refuse(string commit)
    {
        if (refused.Count > 1_000)
        {
            refused.Clear();
        }

        refused[commit] = git.Time.GetUtcNow();
    }
}
