using System.Net.Http.Headers;
using System.Text.Json;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>Thrown inside this folder when a question was not answered; it never leaves a source or a reader.</summary>
internal sealed class RefusedException(Refusal refusal, Exception? failure = null) : Exception(refusal.Words, failure)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Puts a question with a deadline, and reads the reply or why there is none.</summary>
internal sealed class Replies(TimeProvider time)
{
    /// <summary>Larger replies are refused: Argo CD's own cap of a message.</summary>
    private const long LargestReply = 200L << 20;

    private const int LongestError = 64 * 1024;

    /// <summary>The reply's JSON, read by <paramref name="read"/>.</summary>
    /// <exception cref="RefusedException">No answer in time, another status than 200, or no JSON.</exception>
    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<HttpResponseMessage>> question, TimeSpan deadline, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(deadline, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var response = await question(both.Token);
            await EnsureJsonAsync(response, both.Token);
            using var document = await ParseAsync(response, both.Token);
            return read(document.RootElement);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(new Refusal(null, $"no answer within {deadline.TotalSeconds:0} s"), e);
        }
        catch (Exception e) when (FailureWords.Of(e) is { } words && !cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(new Refusal(null, words), e);
        }
    }

    /// <summary>Throws unless the reply is a 200 of the expected kind.</summary>
    public static async Task EnsureAsync(HttpResponseMessage response, string mediaType, CancellationToken cancellationToken)
    {
        if (response.Headers.Location is { } elsewhere)
        {
            throw new RefusedException(new Refusal((int)response.StatusCode, $"it answers with a redirect to {UntrustedText.ForDisplay(elsewhere.ToString())}: set the instance's Url to where Argo CD really is"));
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new RefusedException(Refusal.Of((int)response.StatusCode, await ErrorTextAsync(response, cancellationToken)));
        }

        if (!IsOf(response.Content.Headers.ContentType, mediaType))
        {
            throw new RefusedException(new Refusal((int)response.StatusCode, $"it answers with {response.Content.Headers.ContentType?.MediaType ?? "no content type"} instead of {mediaType}: the instance's Url does not lead to Argo CD's API"));
        }
    }

    private static Task EnsureJsonAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        EnsureAsync(response, "application/json", cancellationToken);

    private static bool IsOf(MediaTypeHeaderValue? type, string mediaType) =>
        string.Equals(type?.MediaType, mediaType, StringComparison.OrdinalIgnoreCase);

    private static async Task<JsonDocument> ParseAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > LargestReply)
        {
            throw new RefusedException(new Refusal(200, "the reply is larger than 200 MB"));
        }

        await using var stream = new CappedStream(await response.Content.ReadAsStreamAsync(cancellationToken), LargestReply);
        return await JsonDocument.ParseAsync(stream, ApplicationReader.Options, cancellationToken);
    }

    private static async Task<string> ErrorTextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var reader = new StreamReader(stream);
        var buffer = new char[LongestError];
        return new string(buffer, 0, await reader.ReadBlockAsync(buffer, cancellationToken));
    }
}
