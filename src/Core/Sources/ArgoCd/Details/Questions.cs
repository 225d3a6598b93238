using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd.Details;

/// <summary>Puts questions about applications to one instance: at most 4 at once, each with its own deadline. Never throws but for cancellation.</summary>
internal sealed class Questions(TimeProvider time) : IDisposable
{
    private const int AtOnce = 4;
    private const string SkipReconcile = "argocd.argoproj.io/skip-reconcile";

    private readonly SemaphoreSlim slots = new(AtOnce);
    private readonly Replies replies = new(time);

    public async Task<Reading<T>> AskAsync<T>(Question<T> question, Application application, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            var value = await replies.AskAsync(question.Send, question.Deadline, question.Read, cancellationToken);
            return Reading.Known(value, question.Source, time.GetUtcNow());
        }
        catch (RefusedException e)
        {
            return WithHint(e.Refusal, application).ToReading<T>(question.Source, time.GetUtcNow());
        }
        finally
        {
            slots.Release();
        }
    }

    public void Dispose() => slots.Dispose();

    /// <summary>An application that nothing reconciles makes Argo CD wait for ever, instead of answering.</summary>
    private static Refusal WithHint(Refusal refusal, Application application)
    {
        if (refusal.Status is not null || !refusal.Words.StartsWith("no answer", StringComparison.Ordinal))
        {
            return refusal;
        }

        return refusal with
        {
            Words = application.Annotation(SkipReconcile) == "true"
                ? $"{refusal.Words}: nothing reconciles this application, its annotation {SkipReconcile} is set"
                : $"{refusal.Words}: when that stays so, nothing reconciles this application (is its controller running?)",
        };
    }
}

/// <summary>One question about an application.</summary>
/// <param name="Source">What is asked, in words: <c>Argo CD resource-tree</c>.</param>
/// <param name="Deadline">Counted from when the question is sent, not while it waits for its turn.</param>
internal sealed record Question<T>(string Source, TimeSpan Deadline, Func<CancellationToken, Task<HttpResponseMessage>> Send, Func<JsonElement, T> Read);
