using System.Net;
using System.Text;
using System.Text.Json;
using k8s;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>
/// Reads of one cluster's API, with the client's address, TLS and credentials, and our deadlines.
/// Answers are read as JSON of any kind: the client's typed lists would know some kinds and hold all their fields.
/// </summary>
internal sealed class ClusterConnection(KubernetesClientConfiguration configuration, TimeProvider clock) : IDisposable
{
    /// <summary>Longest time until an answer begins, and until a page is read whole.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private const int LongestErrorBody = 8 * 1024;

    private readonly k8s.Kubernetes client = new(configuration);

    public void Dispose() => client.Dispose();

    /// <summary>Reads one answer whole.</summary>
    /// <exception cref="ApiRefusalException">The server answered with an error.</exception>
    /// <exception cref="TimeoutException">No whole answer within <paramref name="deadline"/>.</exception>
    public async Task<JsonDocument> ReadAsync(string path, TimeSpan deadline, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await SendAsync(path, either.Token);
            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            return await JsonDocument.ParseAsync(body, new() { MaxDepth = 256 }, either.Token);
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The API server did not answer within {deadline.TotalSeconds:0} s.", late);
        }
    }

    /// <summary>Opens an answer that goes on; the caller disposes it.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string path, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await SendAsync(path, either.Token);
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The API server did not begin to answer within {Deadline.TotalSeconds:0} s.", late);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.BaseUri, path));
        request.Version = request.RequestUri!.Scheme == Uri.UriSchemeHttps ? HttpVersion.Version20 : HttpVersion.Version11;
        request.Headers.Accept.Add(new("application/json"));
        if (client.Credentials is { } credentials)
        {
            await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        }

        var response = await client.HttpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw ApiRefusalException.Of((int)response.StatusCode, await ErrorTextAsync(response, cancellationToken));
        }
    }

    private static async Task<string> ErrorTextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[LongestErrorBody];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
