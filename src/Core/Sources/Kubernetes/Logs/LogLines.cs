using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes.Logs;

/// <summary>Takes a log with timestamps apart into lines that can be shown. A line without an end is kept up to its cap, never the whole.</summary>
internal static class LogLines
{
    /// <summary>In bytes; what is longer is dropped while it comes.</summary>
    private const int Longest = 4 * PodLog.LongestLine;

    public static async IAsyncEnumerable<PodLogLine> ReadAsync(Stream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(body, new(leaveOpen: true));
        var (begun, text) = (new StringBuilder(), new LogText());
        while (true)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                Append(begun, rest.Slice(0, end));
                yield return Line(begun, text);
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            Append(begun, rest);
            pipe.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        if (begun.Length > 0)
        {
            yield return Line(begun, text);
        }
    }

    // A character that is cut between two reads becomes a replacement character: each byte is read by itself, as Latin-1, and decoded with its line.
    private static void Append(StringBuilder line, ReadOnlySequence<byte> bytes)
    {
        var room = Longest - line.Length;
        if (room > 0)
        {
            line.Append(Encoding.Latin1.GetString(bytes.Slice(0, Math.Min(room, bytes.Length))));
        }
    }

    private static PodLogLine Line(StringBuilder begun, LogText shown)
    {
        var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(begun.ToString())).TrimEnd('\r');
        begun.Clear();
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && text[space - 1] == 'Z' && DateTimeOffset.TryParse(text.AsSpan(0, space), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new(at, shown.Of(text[(space + 1)..]))
            : new(null, shown.Of(text));
    }
}
