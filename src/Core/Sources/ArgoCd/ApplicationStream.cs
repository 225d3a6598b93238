using System.IO.Pipelines;
using System.Threading.Channels;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using Refit;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>Reads the event stream of one instance into a channel, until it ends.</summary>
internal sealed class ApplicationStream(ArgoCdEndpoint endpoint, ProofOfLife life, ChannelWriter<Happening> writer)
{
    private const string MediaType = "text/event-stream";

    /// <summary>Never throws but for cancellation: the end of the stream is a happening too.</summary>
    public async Task ReadAsync(string resourceVersion, CancellationToken cancellationToken)
    {
        Refusal? why = null;
        try
        {
            await ReadFramesAsync(resourceVersion, cancellationToken);
        }
        catch (RefusedException e)
        {
            why = e.Refusal;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            why = new Refusal(null, "it does not accept a connection in time: check the network between");
        }
        catch (Exception e) when (FailureWords.Of(e) is { } words)
        {
            // A stream that breaks off is a plain end; one that never opened is a failure.
            why = e is HttpRequestException or ApiRequestException ? new Refusal(null, words) : null;
        }

        await writer.WriteAsync(new Happening.Ended(why), cancellationToken);
    }

    private async Task ReadFramesAsync(string resourceVersion, CancellationToken cancellationToken)
    {
        using var response = await endpoint.Api.ApplicationStream(resourceVersion, cancellationToken);
        var type = response.Content.Headers.ContentType?.MediaType;
        await Replies.EnsureAsync(response, type == "application/json" ? type : MediaType, cancellationToken);
        life.Seen();
        await writer.WriteAsync(new Happening.Opened(), cancellationToken);

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var frames = new EventFrames(PipeReader.Create(body, new StreamPipeReaderOptions(bufferSize: 64 * 1024)), life);
        await foreach (var frame in frames.ReadAsync(cancellationToken))
        {
            await writer.WriteAsync(frame.IsEmpty ? new Happening.Tick() : new Happening.Told(StreamEvent.Read(endpoint.Name, frame)), cancellationToken);
        }
    }
}
