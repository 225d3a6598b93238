using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication;

/// <summary>
/// Reads one application's full explanation whenever what it was made from has changed, one reading at a time;
/// until a newer one is there, the last one stays. Used from one circuit only.
/// </summary>
public sealed class ExplanationReading(IApplicationExplainer explainer) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private Wanted? wanted;
    private Wanted? read;

    /// <summary>The last full explanation; null until the first is there.</summary>
    public Explanation? Latest { get; private set; }

    public bool IsReading { get; private set; }

    /// <summary>Reads when <paramref name="application"/> or <paramref name="light"/> is another one than at the last reading. True when a new explanation is there.</summary>
    public async Task<bool> ReadAsync(Application application, Explanation? light)
    {
        wanted = new Wanted(application, light);
        if (IsReading)
        {
            return false;
        }

        var changed = false;
        while (wanted != read && !stop.IsCancellationRequested)
        {
            changed |= await ReadOnceAsync(wanted);
        }

        return changed;
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task<bool> ReadOnceAsync(Wanted now)
    {
        read = now;
        IsReading = true;
        try
        {
            Latest = await explainer.ExplainAsync(now.Application.Key, stop.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            IsReading = false;
        }
    }

    private sealed record Wanted(Application Application, Explanation? Light);
}
