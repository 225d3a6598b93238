using System.Net.Http.Headers;

namespace DbDashboard.Core.Sources.ArgoCd.Http;

/// <summary>
/// Argo CD compares the whole Content-Type of everything that is no GET with its allow-list: a charset, or no content at
/// all, is answered 415. So every such request gets JSON content with exactly <c>application/json</c>.
/// </summary>
public sealed class ExactContentTypeHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get)
        {
            request.Content ??= new ByteArrayContent([]);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return base.SendAsync(request, cancellationToken);
    }
}
