namespace DbDashboard.Core.Sources.Git;

/// <summary>Keeps the number of cat-file processes over all repositories within its limit: the one unused for longest is stopped first.</summary>
internal sealed class ObjectStores(TimeProvider time, GitLimits limits) : IDisposable
{
    private readonly SemaphoreSlim answering = new(limits.OpenStores);
    private readonly Lock gate = new();
    private readonly LinkedList<ObjectStore> byUse = new();
    private volatile bool isOver;

    public TimeProvider Time { get; } = time;

    public GitLimits Limits { get; } = limits;

    public async Task EnterAsync(ObjectStore store, CancellationToken cancellationToken)
    {
        if (isOver)
        {
            throw new GitException(GitFailure.Other, GitProcess.Ending);
        }

        await answering.WaitAsync(cancellationToken);
        lock (gate)
        {
            byUse.Remove(store);
            byUse.AddLast(store);
            var tooMany = byUse.Count(s => s.IsOpen || s == store) - Limits.OpenStores;
            foreach (var old in byUse.Where(s => s != store && s.IsOpen).ToList())
            {
                if (tooMany <= 0)
                {
                    break;
                }

                tooMany -= old.TryStop() ? 1 : 0;
            }
        }
    }

    /// <summary>Who waits or is answered meanwhile ends in its own time: the places stay.</summary>
    public void Dispose() => isOver = true;

    public void Leave() => answering.Release();

    public void Forget(ObjectStore store)
    {
        lock (gate)
        {
            byUse.Remove(store);
        }
    }
}
