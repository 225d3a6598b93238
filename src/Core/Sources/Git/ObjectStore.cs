namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// What is asked of one repository, through one git process that is started when needed and stopped when idle.
/// Questions that come while others are answered wait, and then go together in one exchange. A process that ended is replaced once.
/// </summary>
internal sealed class ObjectStore : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock gate = new();
    private readonly Func<ObjectBatch> start;
    private readonly ObjectStores others;
    private readonly ITimer idle;
    private List<ObjectQuestion> waiting = [];
    private bool answering;
    private ObjectBatch? batch;
    private long exchanges;
    private volatile bool closed;

    public ObjectStore(Func<ObjectBatch> start, ObjectStores others)
    {
        this.start = start;
        this.others = others;
        idle = others.Time.CreateTimer(_ => TryStop(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether a process runs at this moment.</summary>
    public bool IsOpen => Volatile.Read(ref batch) is not null;

    /// <summary>How often the process was written to and waited for; a counter for tests and benchmarks.</summary>
    public long Exchanges => Interlocked.Read(ref exchanges);

    /// <summary>Type and size of each object, null where there is none.</summary>
    /// <param name="names">See <see cref="NamesQuestion{TAnswer}"/>.</param>
    public Task<ObjectHeader?[]> InfoAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) => names.Count == 0
        ? Task.FromResult<ObjectHeader?[]>([])
        : AskAsync(new NamesQuestion<ObjectHeader?>("info ", names, (_, header, _) => ValueTask.FromResult(header)), cancellationToken);

    /// <summary>The objects with their contents, null where there is none.</summary>
    /// <param name="names">See <see cref="NamesQuestion{TAnswer}"/>.</param>
    public Task<GitObject?[]> ContentsAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) => names.Count == 0
        ? Task.FromResult<GitObject?[]>([])
        : AskAsync(new NamesQuestion<GitObject?>("contents ", names, (reader, header, token) => reader.ReadObjectAsync(header, token)), cancellationToken);

    /// <summary>An asker that gives up does not end the exchange: others may wait for it.</summary>
    public async Task<T> AskAsync<T>(ObjectQuestion<T> question, CancellationToken cancellationToken)
    {
        bool first;
        lock (gate)
        {
            waiting.Add(question);
            (first, answering) = (!answering, true);
        }

        if (first)
        {
            _ = AnswerAllAsync();
        }

        return await question.Answer.WaitAsync(cancellationToken);
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

    private async Task AnswerAllAsync()
    {
        while (Take() is { Count: > 0 } taken)
        {
            await AnswerAsync(taken);
        }
    }

    private List<ObjectQuestion> Take()
    {
        lock (gate)
        {
            var taken = waiting;
            waiting = [];
            answering = taken.Count > 0;
            return taken;
        }
    }

    /// <summary>Hands over nothing before the store rests: who has its answer finds the process idle.</summary>
    private async Task AnswerAsync(List<ObjectQuestion> questions)
    {
        try
        {
            await ExchangeAsync(questions);
        }
        catch (GitException) when (questions.Count > 1)
        {
            // One of them may be what fails: the others are not to suffer for it.
            foreach (var question in questions)
            {
                await AnswerAsync([question]);
            }

            return;
        }
        catch (Exception e)
        {
            // Whatever it is, the asker gets it: nobody else awaits this work.
            questions[0].Fail(e);
            return;
        }

        foreach (var question in questions)
        {
            question.Finish();
        }
    }

    private async Task ExchangeAsync(List<ObjectQuestion> questions)
    {
        await others.EnterAsync(this, CancellationToken.None);
        try
        {
            await turn.WaitAsync();
            try
            {
                await AskInTurnAsync(questions);
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

    private async Task AskInTurnAsync(List<ObjectQuestion> questions)
    {
        var fresh = batch is null;
        try
        {
            await AttemptAsync(questions);
        }
        catch (GitException e) when (!fresh && e.Failure == GitFailure.Ended)
        {
            await AttemptAsync(questions);
        }
    }

    private async Task AttemptAsync(List<ObjectQuestion> questions)
    {
        using var deadline = new CancellationTokenSource(others.Limits.ReadDeadline, others.Time);
        var done = false;
        try
        {
            Interlocked.Increment(ref exchanges);
            await Open().AskAsync(questions, deadline.Token);
            done = true;
        }
        catch (OperationCanceledException)
        {
            throw new GitException(GitFailure.TooSlow, $"git took longer than {others.Limits.ReadDeadline.TotalSeconds:0} s");
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
