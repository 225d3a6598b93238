using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;

namespace DbDashboard.Dashboard.Features.Activity;

/// <summary>Reads the record page by page, newest first, and gathers the rows of each action. Used from one circuit only.</summary>
public sealed class ActivityReading(IAuditReader audit, Actor reader, ActivityQuery query)
{
    private const int RowsAtOnce = 100;

    /// <summary>Pages in a row that hold nothing to show are read on, but not without end: the next look goes on from there.</summary>
    private const int PagesAtOnce = 20;

    private readonly List<ActivityItem> items = [];
    private readonly HashSet<string> seen = [];
    private Task turn = Task.CompletedTask;
    private long? before;

    public IReadOnlyList<ActivityItem> Items => items;

    public bool HasMore { get; private set; } = true;

    /// <summary>Why the record cannot be read; null when it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads until there are <paramref name="wanted"/> or the record ends.</summary>
    public Task ReadAsync(int wanted, CancellationToken cancellationToken) => turn = ReadAfterAsync(turn, wanted, cancellationToken);

    // One reading after the other: the list asks for more while the first look is under way.
    private async Task ReadAfterAsync(Task earlier, int wanted, CancellationToken cancellationToken)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try
        {
            for (var page = 0; page < PagesAtOnce && HasMore && items.Count < wanted; page++)
            {
                await ReadPageAsync(cancellationToken);
            }
        }
        catch (AuditUnavailableException e)
        {
            (Problem, HasMore) = (e.Message, false);
        }
    }

    private async Task ReadPageAsync(CancellationToken cancellationToken)
    {
        var page = await audit.ReadAsync(query.ToFilter(), new(before, RowsAtOnce), cancellationToken);
        foreach (var id in page.Rows.Items.Select(row => row.Entry.ActionId).Where(seen.Add))
        {
            var rows = await audit.OfActionAsync(id, cancellationToken);
            if (rows.Count > 0 && IsShown(rows))
            {
                items.Add(ActivityItem.From(rows));
            }
        }

        (before, HasMore) = (page.Next, page.Next is not null);
    }

    private bool IsShown(IReadOnlyList<AuditRecord> rows) =>
        rows.All(reader.Sees)
        && (query.Plans || query.Outcome is not null || !ActivityItem.From(rows).IsOnlyPlanned);
}
