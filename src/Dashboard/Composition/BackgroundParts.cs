namespace DbDashboard.Dashboard.Composition;

/// <summary>One thing that runs as long as the dashboard does.</summary>
public sealed record BackgroundPart(string Name, Func<CancellationToken, Task> RunAsync);

/// <summary>Runs every part. A part that ends by a fault ends the dashboard: half of it would show old facts as new.</summary>
public sealed class BackgroundParts(IEnumerable<BackgroundPart> parts) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task[] running = [.. parts.Select(part => Task.Run(() => part.RunAsync(all.Token), all.Token))];
        var first = await Task.WhenAny(running);
        await all.CancelAsync();
        await first;
    }
}
