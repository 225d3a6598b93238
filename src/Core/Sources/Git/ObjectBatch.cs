using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>One long-lived git process that answers line by line: any number of questions in one go. Not thread-safe; after a failure it is of no use any more.</summary>
internal sealed class ObjectBatch : IDisposable
{
    private readonly Process process;
    private readonly string end;
    private readonly ArrayBufferWriter<byte> input = new();
    private readonly BatchReader reader;
    private readonly Task<string> error;

    /// <param name="end">What is written after the last question of an exchange, so that all answers come.</param>
    public ObjectBatch(Process process, string end)
    {
        this.end = end;
        this.process = process;
        reader = new BatchReader(process.StandardOutput.BaseStream);
        error = GitProcess.ReadErrorAsync(process.StandardError, CancellationToken.None);
    }

    /// <summary>Asks all questions in one exchange, and reads their answers in turn.</summary>
    public async Task AskAsync(IReadOnlyList<ObjectQuestion> questions, CancellationToken cancellationToken)
    {
        try
        {
            var written = WriteAsync(questions, cancellationToken);
            foreach (var question in questions)
            {
                await question.ReadAsync(reader, cancellationToken);
            }

            await written;
        }
        catch (IOException)
        {
            throw await EndedAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        // It has no children: looking for them means looking at every process of the machine.
        GitProcess.Stop(process, withChildren: false);
        process.Dispose();
    }

    private async Task WriteAsync(IReadOnlyList<ObjectQuestion> questions, CancellationToken cancellationToken)
    {
        input.ResetWrittenCount();
        foreach (var question in questions)
        {
            question.WriteTo(input);
        }

        Encoding.UTF8.GetBytes(end, input);
        var stream = process.StandardInput.BaseStream;
        await stream.WriteAsync(input.WrittenMemory, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    private async Task<GitException> EndedAsync(CancellationToken cancellationToken)
    {
        var words = await error.WaitAsync(cancellationToken);
        var failure = GitWords.Of(words);
        return new GitException(failure == GitFailure.Other ? GitFailure.Ended : failure, $"git ended: {GitWords.Short(words)}");
    }
}
