namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>Reads at most so many bytes, also after decompression; more is an error.</summary>
internal sealed class CappedStream(Stream inner, long most) : ReadOnlyStream
{
    private long seen;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        seen += read;
        return seen <= most ? read : throw new IOException("The reply is larger than allowed.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
