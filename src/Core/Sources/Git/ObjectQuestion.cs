using System.Buffers;

namespace DbDashboard.Core.Sources.Git;

/// <summary>What is asked of a git process that stays. What was answered is handed over by <see cref="Finish"/> alone.</summary>
internal abstract class ObjectQuestion
{
    /// <summary>Writes its lines, each with its end.</summary>
    public abstract void WriteTo(IBufferWriter<byte> input);

    public abstract Task ReadAsync(BatchReader reader, CancellationToken cancellationToken);

    public abstract void Finish();

    public abstract void Fail(Exception error);
}

/// <summary>A question with a task that gets the answer.</summary>
internal abstract class ObjectQuestion<TAnswer> : ObjectQuestion
{
    private readonly TaskCompletionSource<TAnswer> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TAnswer answer = default!;

    public Task<TAnswer> Answer => done.Task;

    public sealed override async Task ReadAsync(BatchReader reader, CancellationToken cancellationToken) => answer = await ReadAnswerAsync(reader, cancellationToken);

    public sealed override void Finish() => done.TrySetResult(answer);

    public sealed override void Fail(Exception error) => done.TrySetException(error);

    protected abstract Task<TAnswer> ReadAnswerAsync(BatchReader reader, CancellationToken cancellationToken);
}
