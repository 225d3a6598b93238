using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>
/// Splits Argo CD's event stream into frames. Raw input: <c>data: {"result":{…}} \n\n\n</c>, every 15 s a keep-alive
/// <c>:\n</c>. A frame counts when its line has ended; what an end of the stream cuts off is thrown away.
/// Newline-delimited JSON, which a proxy that drops the Accept header gets, is read as well.
/// </summary>
internal sealed class EventFrames(PipeReader bytes, ProofOfLife life)
{
    /// <summary>More than Kubernetes stores of one object; a longer line is no frame of Argo CD's.</summary>
    public const int LongestFrame = 8 << 20;

    // How much of the unfinished line was already searched for its end: a long one must not be searched anew with each packet.
    private long searched;

    /// <summary>The JSON of each frame, empty for a keep-alive. The memory is valid until the next frame is asked for.</summary>
    /// <exception cref="IOException">A line is too long.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await bytes.ReadAsync(cancellationToken);
            if (!read.Buffer.IsEmpty)
            {
                life.Seen();
            }

            var rest = read.Buffer;
            while (TryTakeLine(ref rest, out var line))
            {
                var frame = Payload(line);
                if (frame.Length > 0 || IsKeepAlive(line))
                {
                    yield return frame;
                }
            }

            bytes.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                yield break;
            }

            if (rest.Length > LongestFrame)
            {
                throw new IOException("A frame of the event stream is longer than 8 MB.");
            }
        }
    }

    private bool TryTakeLine(ref ReadOnlySequence<byte> rest, out ReadOnlySequence<byte> line)
    {
        if (rest.Slice(searched).PositionOf((byte)'\n') is not { } end)
        {
            (line, searched) = (default, rest.Length);
            return false;
        }

        searched = 0;
        line = rest.Slice(0, end);
        rest = rest.Slice(rest.GetPosition(1, end));
        return true;
    }

    private static bool IsKeepAlive(ReadOnlySequence<byte> line) => !line.IsEmpty && line.FirstSpan[0] == (byte)':';

    /// <summary>Empty for blank lines, keep-alives and fields that Argo CD does not send.</summary>
    private static ReadOnlyMemory<byte> Payload(ReadOnlySequence<byte> line)
    {
        var text = line.IsSingleSegment ? line.First : line.ToArray();
        if (text.Span.StartsWith("data:"u8))
        {
            text = text[5..];
        }
        else if (!text.Span.StartsWith("{"u8))
        {
            return default;
        }

        var (start, length) = Trim(text.Span);
        return text.Slice(start, length);
    }

    private static (int Start, int Length) Trim(ReadOnlySpan<byte> text)
    {
        var start = text.IndexOfAnyExcept(" \r\t"u8);
        return start < 0 ? (0, 0) : (start, text.LastIndexOfAnyExcept(" \r\t"u8) - start + 1);
    }
}
