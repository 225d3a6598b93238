using System.Net;
using System.Net.Http.Headers;

namespace DbDashboard.Core.Sources.ArgoCd.Http;

/// <summary>Sends the token; when it is refused and its file holds another one by now, asks once more with that.</summary>
public sealed class BearerTokenHandler(BearerToken token) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var used = Authorize(request);
        var response = await base.SendAsync(request, cancellationToken);
        // A refused request was not carried out; only one without content can be sent again as it is.
        if (response.StatusCode != HttpStatusCode.Unauthorized || request.Content is not null || !token.Renew(used))
        {
            return response;
        }

        response.Dispose();
        Authorize(request);
        return await base.SendAsync(request, cancellationToken);
    }

    private string Authorize(HttpRequestMessage request)
    {
        var used = token.Current;
        request.Headers.Authorization = used.Length == 0 || !AuthenticationHeaderValue.TryParse($"Bearer {used}", out var header) ? null : header;
        return used;
    }
}
