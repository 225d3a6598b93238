using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>When the ApplicationSets that own applications are read again, beside the session. Asks for nothing where no set owns an application.</summary>
internal sealed class SetsWatch(ArgoCdEndpoint endpoint, HeldApplications held, Func<Happening, CancellationToken, Task> tell, TimeProvider time)
{
    private readonly SetsReader reader = new(endpoint, time);
    private HashSet<ApplicationSetKey> asked = [];
    private DateTimeOffset askedAt;
    private bool isSoon;

    /// <summary>The reading that runs, or the last one.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    public void Look(CancellationToken cancellationToken)
    {
        if (!Running.IsCompleted)
        {
            return;
        }

        var wanted = held.OwningSets();
        var due = time.GetUtcNow() - askedAt >= (isSoon ? Rhythm.RollingSets : Rhythm.Relist);
        if (wanted.Count > 0 && (due || !wanted.IsSubsetOf(asked)))
        {
            (asked, askedAt) = (wanted, time.GetUtcNow());
            Running = ReadAsync(wanted, cancellationToken);
        }
    }

    private async Task ReadAsync(HashSet<ApplicationSetKey> wanted, CancellationToken cancellationToken)
    {
        var read = await reader.ReadAsync(wanted, cancellationToken);
        isSoon = read.Items.Any(set => set.Value is { State: ReadingState.Failed } or { Value.IsRolling: true });
        await tell(new Happening.SetsRead(read), cancellationToken);
    }
}
