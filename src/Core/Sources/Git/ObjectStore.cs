namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// The objects of one repository, asked through one cat-file process that is started when needed and stopped when idle.
/// One question at a time; a process that ended is replaced once.
/// </summary>
internal sealed class ObjectStore : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly Func<ObjectBatch> start;
    private readonly ObjectStores others;
    private readonly ITimer idle;
    private ObjectBatch? batch;
    private volatile bool closed;

    public ObjectStore(Func<ObjectBatch> start, ObjectStores others)
    {
        this.start = start;
        this.others = others;
        idle = others.Time.CreateTimer(_ => TryStop(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether a process runs at this moment.</summary>
    public bool IsOpen => Volatile.Read(ref batch) is not null;

    public async Task<T> AskAsync<T>(Func<ObjectBatch, CancellationToken, Task<T>> question, CancellationToken cancellationToken)
    {
        await others.EnterAsync(this, cancellationToken);
        try
        {
            await turn.WaitAsync(cancellationToken);
            try
            {
                return await AskInTurnAsync(question, cancellationToken);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            others.Leave();
            Rest();
        }
    }

    /// <summary>Stops the process unless it is answering.</summary>
    public bool TryStop()
    {
        if (!turn.Wait(0))
        {
            return false;
        }

        try
        {
            Drop();
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        closed = true;
        idle.Dispose();
        others.Forget(this);
        TryStop();
    }

    private void Rest()
    {
        if (closed)
        {
            TryStop();
        }
        else
        {
            idle.Change(others.Limits.IdleAfter, Timeout.InfiniteTimeSpan);
        }
    }

    private ObjectBatch Open() => closed
        ? throw new GitException(GitFailure.Other, "the mirror was replaced meanwhile: ask again")
        : batch ??= start();

    private async Task<T> AskInTurnAsync<T>(Func<ObjectBatch, CancellationToken, Task<T>> question, CancellationToken cancellationToken)
    {
        var fresh = batch is null;
        try
        {
            return await AttemptAsync(question, cancellationToken);
        }
        catch (GitException e) when (!fresh && e.Failure == GitFailure.Ended)
        {
            return await AttemptAsync(question, cancellationToken);
        }
    }

    private async Task<T> AttemptAsync<T>(Func<ObjectBatch, CancellationToken, Task<T>> question, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(others.Limits.ReadDeadline, others.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var done = false;
        try
        {
            var answer = await question(Open(), both.Token);
            done = true;
            return answer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GitException(GitFailure.TooSlow, $"git cat-file took longer than {others.Limits.ReadDeadline.TotalSeconds:0} s");
        }
        finally
        {
            if (!done)
            {
                Drop();
            }
        }
    }

    private void Drop() => Interlocked.Exchange(ref batch, null)?.Dispose();
}
