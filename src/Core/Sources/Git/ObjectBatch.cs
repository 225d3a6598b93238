using System.Diagnostics;
using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>One long-lived <c>git cat-file --batch-command</c>: any number of questions in one go. Not thread-safe; after a failure it is of no use any more.</summary>
internal sealed class ObjectBatch : IDisposable
{
    private static readonly byte[] Flush = "flush\n"u8.ToArray();
    private readonly Process process;
    private readonly BatchReader reader;
    private readonly Task<string> error;

    public ObjectBatch(Process process)
    {
        this.process = process;
        reader = new BatchReader(process.StandardOutput.BaseStream);
        error = GitProcess.ReadErrorAsync(process.StandardError, CancellationToken.None);
    }

    /// <summary>Type and size of each object, null where there is none.</summary>
    /// <param name="names">Hexadecimal ids, optionally peeled (<c>^{tree}</c>): never text from outside.</param>
    public Task<ObjectHeader?[]> InfoAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        AskAsync("info ", names, header => ValueTask.FromResult(header), cancellationToken);

    public Task<GitObject?[]> ContentsAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        AskAsync("contents ", names, header => ReadAsync(header, cancellationToken), cancellationToken);

    public void Dispose()
    {
        GitProcess.Stop(process);
        process.Dispose();
    }

    private async Task<TAnswer[]> AskAsync<TAnswer>(string verb, IReadOnlyList<string> names, Func<ObjectHeader?, ValueTask<TAnswer>> read, CancellationToken cancellationToken)
    {
        var answers = new TAnswer[names.Count];
        try
        {
            var written = WriteAsync(verb, names, cancellationToken);
            for (var i = 0; i < names.Count; i++)
            {
                answers[i] = await read(Parse(await reader.ReadLineAsync(cancellationToken)));
            }

            await written;
            return answers;
        }
        catch (IOException)
        {
            throw await EndedAsync(cancellationToken);
        }
    }

    private async Task WriteAsync(string verb, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(names.Count * 50);
        foreach (var name in names)
        {
            text.Append(verb).Append(name).Append('\n');
        }

        var stream = process.StandardInput.BaseStream;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text.ToString()), cancellationToken);
        await stream.WriteAsync(Flush, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    private async ValueTask<GitObject?> ReadAsync(ObjectHeader? header, CancellationToken cancellationToken)
    {
        if (header is null)
        {
            return null;
        }

        var bytes = await reader.ReadBytesAsync((int)header.Size, cancellationToken);
        await reader.ReadLineAsync(cancellationToken);
        return new GitObject(header, bytes);
    }

    private static ObjectHeader? Parse(string line)
    {
        var parts = line.Split(' ');
        return parts is [var id, var type, var size] && long.TryParse(size, out var bytes) ? new ObjectHeader(id, type, bytes) : null;
    }

    private async Task<GitException> EndedAsync(CancellationToken cancellationToken)
    {
        var words = await error.WaitAsync(cancellationToken);
        var failure = GitWords.Of(words);
        return new GitException(failure == GitFailure.Other ? GitFailure.Ended : failure, $"git cat-file ended: {GitWords.Short(words)}");
    }
}
