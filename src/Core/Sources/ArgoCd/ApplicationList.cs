using System.IO.Pipelines;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>The list of an instance's applications, reduced to what the snapshot keeps.</summary>
/// <param name="ResourceVersion">Of the list: changes after it are what the stream has to tell.</param>
internal sealed record ApplicationList(string ResourceVersion, IReadOnlyList<Application> Applications);

/// <summary>Reads the list. The whole body has no deadline, each of its pieces has: a long list may take long, a silent one may not.</summary>
internal sealed class ApplicationListReader(ArgoCdEndpoint endpoint, ProofOfLife life, TimeProvider time)
{
    private const long LargestList = 1L << 30;

    private static readonly TimeSpan SilentFor = TimeSpan.FromSeconds(30);

    /// <exception cref="RefusedException">There is no list; nothing of a part of one is used.</exception>
    public async Task<ApplicationList> ReadAsync(CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(SilentFor, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        try
        {
            using var response = await endpoint.Api.Applications(both.Token);
            await Replies.EnsureAsync(response, "application/json", both.Token);
            await using var body = new CappedStream(await response.Content.ReadAsStreamAsync(both.Token), LargestList);
            return await ReadBodyAsync(new WatchedStream(body, OnBytes), both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(new Refusal(null, $"the list of applications was silent for {SilentFor.TotalSeconds:0} s"));
        }
        catch (Exception e) when (FailureWords.Of(e) is { } words)
        {
            throw new RefusedException(new Refusal(null, words));
        }

        void OnBytes()
        {
            life.Seen();
            silence.CancelAfter(SilentFor);
        }
    }

    private async Task<ApplicationList> ReadBodyAsync(Stream body, CancellationToken cancellationToken)
    {
        var applications = new List<Application>();
        var version = "";
        var pipe = PipeReader.Create(body, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        var list = new ListReader(
            pipe,
            item => applications.Add(ApplicationTrim.ForSnapshot(ApplicationReader.Read(endpoint.Name, item, $"(unreadable {applications.Count + 1})"))),
            metadata => version = DetailReader.Root(metadata).Text("resourceVersion"));
        await list.ReadAsync(cancellationToken);
        life.Seen();
        return new(version, applications);
    }
}
