namespace DbDashboard.Core.Sources.ArgoCd.Http;

/// <summary>
/// The transport repeats a request by itself when the connection ends before any answer, up to three times, unless it has
/// begun to send content. So every write has content, be it empty, also the refresh, which is a GET.
/// </summary>
public sealed class SentOnceHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Content ??= new ByteArrayContent([]);
        return base.SendAsync(request, cancellationToken);
    }
}
