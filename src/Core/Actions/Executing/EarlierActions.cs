namespace DbDashboard.Core.Actions.Executing;

/// <summary>Whether this run knows what an earlier one left open. Until then nothing is pressed: the same may be under way.</summary>
public sealed class EarlierActions(TimeProvider time)
{
    /// <summary>How long a press waits for it: reading the audit takes a moment after a start.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void AreTakenUp() => known.TrySetResult();

    /// <returns>False when it is not known in time.</returns>
    public async Task<bool> AreKnownAsync(CancellationToken cancellationToken)
    {
        try
        {
            await known.Task.WaitAsync(Patience, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
