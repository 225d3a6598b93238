using System.Runtime.CompilerServices;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>Reading, with the file's faults in plain words.</summary>
public sealed partial class AuditLog
{
    private AuditReading Reading => new(database.CreateContext);

    public Task<AuditPage> ReadAsync(AuditFilter filter, AuditPaging paging, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.ReadAsync(filter, paging, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<AuditRecord>> OfActionAsync(string actionId, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.OfActionAsync(actionId, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<AuditRecord>> OpenIntentsAsync(CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.OpenIntentsAsync(cancellationToken), cancellationToken);

    public async IAsyncEnumerable<AuditRecord> StreamAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rows = Reading.StreamAsync(filter, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await ReadAsync(_ => rows.MoveNextAsync().AsTask(), cancellationToken))
        {
            yield return rows.Current;
        }
    }

    private async Task<T> ReadAsync<T>(Func<AuditReading, Task<T>> read, CancellationToken cancellationToken)
    {
        if (Status == AuditStatus.NotOpened)
        {
            await OpenAsync(cancellationToken);
        }

        try
        {
            return await read(Reading);
        }
        catch (Exception fault) when (IsOfTheFile(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw new AuditUnavailableException(AuditWords.Of(fault, files), fault);
        }
    }
}
