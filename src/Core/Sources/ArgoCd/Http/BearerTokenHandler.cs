using System.Net;
using System.Net.Http.Headers;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Http;

/// <summary>Sends the token; when it is refused and its file holds another one by now, a read is asked once more with that. A write is not: the next press has the new token.</summary>
public sealed class BearerTokenHandler(BearerToken token, bool isForWrites = false) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (ActingPerson.Sent is { } person)
        {
            // Never another one in its place: what the person may not do, nobody does for them.
            request.Headers.Authorization = person.Reveal() is { Length: > 0 } own && AuthenticationHeaderValue.TryParse($"Bearer {own}", out var theirs) ? theirs : null;
            return await base.SendAsync(request, cancellationToken);
        }

        var used = Authorize(request);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !token.Renew(used) || isForWrites || request.Content is not null)
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
