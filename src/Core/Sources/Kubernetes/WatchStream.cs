using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DbDashboard.Core.Sources.Kubernetes;

internal enum WatchEventKind
{
    /// <summary>The server has accepted the watch.</summary>
    Opened,
    Put,
    Deleted,
    Bookmark,
}

/// <param name="Object">Valid until the next event is asked for.</param>
internal readonly record struct WatchEvent(WatchEventKind Kind, JsonElement Object);

/// <summary>Reads the lines of a watch. Silence for longer than <see cref="LongestSilence"/> ends it: a connection can die without a word.</summary>
internal sealed class WatchStream(ClusterConnection connection, TimeProvider clock)
{
    /// <summary>Bookmarks come about once a minute: longer silence means that nothing comes any more.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(90);

    private const int LongestLine = 8 * 1024 * 1024;

    /// <exception cref="ApiRefusalException">Refused, or an ERROR event came (410: the version is too old).</exception>
    /// <exception cref="TimeoutException">Silent for too long.</exception>
    public async IAsyncEnumerable<WatchEvent> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await connection.OpenAsync(path, cancellationToken);
        yield return new(WatchEventKind.Opened, default);
        var lines = PipeReader.Create(await response.Content.ReadAsStreamAsync(cancellationToken));
        try
        {
            while (await NextLineAsync(lines, cancellationToken) is { } line)
            {
                using (line)
                {
                    yield return Read(line.RootElement);
                }
            }
        }
        finally
        {
            await lines.CompleteAsync();
        }
    }

    private async Task<JsonDocument?> NextLineAsync(PipeReader lines, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(LongestSilence, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            return await ReadLineAsync(lines, either.Token);
        }
        catch (OperationCanceledException late) when (silence.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The watch was silent for {LongestSilence.TotalSeconds:0} s.", late);
        }
    }

    /// <summary>Null at the end of the stream; what stands there without a line's end was cut off and is dropped.</summary>
    private static async Task<JsonDocument?> ReadLineAsync(PipeReader lines, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await lines.ReadAsync(cancellationToken);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = JsonDocument.Parse(read.Buffer.Slice(0, end).ToArray(), new() { MaxDepth = 256 });
                lines.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line;
            }

            if (read.IsCompleted)
            {
                return null;
            }

            if (read.Buffer.Length > LongestLine)
            {
                throw new InvalidDataException($"One event is longer than {LongestLine} bytes.");
            }

            lines.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static WatchEvent Read(JsonElement line)
    {
        var item = line.GetProperty("object");
        return line.GetProperty("type").GetString() switch
        {
            "ADDED" or "MODIFIED" => new(WatchEventKind.Put, item),
            "DELETED" => new(WatchEventKind.Deleted, item),
            "BOOKMARK" => new(WatchEventKind.Bookmark, item),
            "ERROR" => throw ApiRefusalException.OfStatus(item),
            var other => throw new InvalidDataException($"'{other}' is no event of a watch."),
        };
    }
}
