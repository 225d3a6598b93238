using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Lines and counted bytes from one stream, as cat-file writes them.</summary>
internal sealed class BatchReader(Stream stream)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The next line without its end.</summary>
    public async ValueTask<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = Encoding.UTF8.GetString(buffer, start, searched + at);
                start += searched + at + 1;
                return line;
            }

            searched = end - start;
            await FillAsync(cancellationToken);
        }
    }

    public async ValueTask<byte[]> ReadBytesAsync(int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        var have = Math.Min(count, end - start);
        buffer.AsSpan(start, have).CopyTo(bytes);
        start += have;
        if (have < count)
        {
            await stream.ReadExactlyAsync(bytes.AsMemory(have), cancellationToken);
        }

        return bytes;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        var read = end == buffer.Length ? 0 : await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
        if (read == 0)
        {
            throw new EndOfStreamException();
        }

        end += read;
    }
}
