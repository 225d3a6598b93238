using System.Buffers.Text;
using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Lines and counted bytes from one stream, as cat-file writes them.</summary>
internal sealed class BatchReader(Stream stream)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The next line as <c>id type size</c>; null when it is none: there is no such object.</summary>
    /// <param name="name">What was asked; mostly the id itself.</param>
    public async ValueTask<ObjectHeader?> ReadHeaderAsync(string name, CancellationToken cancellationToken)
    {
        var length = await FindAsync((byte)'\n', cancellationToken);
        var header = Parse(name, buffer.AsSpan(start, length));
        start += length + 1;
        return header;
    }

    /// <summary>The content behind a header.</summary>
    public async ValueTask<GitObject?> ReadObjectAsync(ObjectHeader? header, CancellationToken cancellationToken)
    {
        if (header is null)
        {
            return null;
        }

        var bytes = await ReadBytesAsync((int)header.Size, cancellationToken);
        var rest = await FindAsync((byte)'\n', cancellationToken);
        start += rest + 1;
        return new GitObject(header, bytes);
    }

    /// <summary>The next byte, which stays.</summary>
    public async ValueTask<byte> PeekAsync(CancellationToken cancellationToken)
    {
        if (start == end)
        {
            await FillAsync(cancellationToken);
        }

        return buffer[start];
    }

    /// <summary>The bytes up to and with one; valid until the next is read.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadFieldAsync(byte until, CancellationToken cancellationToken)
    {
        var length = await FindAsync(until, cancellationToken) + 1;
        start += length;
        return buffer.AsMemory(start - length, length);
    }

    /// <summary>The text up to a byte, which is skipped.</summary>
    public async ValueTask<string> ReadTextAsync(byte until, CancellationToken cancellationToken)
    {
        var length = await FindAsync(until, cancellationToken);
        var text = Encoding.UTF8.GetString(buffer, start, length);
        start += length + 1;
        return text;
    }

    /// <summary>How far away a byte is; all before it is in the buffer then.</summary>
    private async ValueTask<int> FindAsync(byte wanted, CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + searched, end - start - searched).IndexOf(wanted);
            if (at >= 0)
            {
                return searched + at;
            }

            searched = end - start;
            await FillAsync(cancellationToken);
        }
    }

    private async ValueTask<byte[]> ReadBytesAsync(int count, CancellationToken cancellationToken)
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

    private static ObjectHeader? Parse(string name, ReadOnlySpan<byte> line)
    {
        var type = line.IndexOf((byte)' ');
        var size = line.LastIndexOf((byte)' ');
        return type > 0 && size > type && Utf8Parser.TryParse(line[(size + 1)..], out long bytes, out var read) && size + 1 + read == line.Length
            ? new ObjectHeader(Ascii.Equals(line[..type], name) ? name : Encoding.ASCII.GetString(line[..type]), TypeOf(line[(type + 1)..size]), bytes)
            : null;
    }

    private static string TypeOf(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("blob"u8) ? "blob" : type.SequenceEqual("tree"u8) ? "tree" : Encoding.ASCII.GetString(type);
}
