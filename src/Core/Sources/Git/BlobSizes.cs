namespace DbDashboard.Core.Sources.Git;

/// <summary>Looks at the sizes of files before any of them is read. What was measured lately, for a list of files, is not asked again.</summary>
internal sealed class BlobSizes(ObjectStore store, GitLimits limits)
{
    private const long Megabyte = 1024 * 1024;

    private readonly BoundedCache<string, ObjectHeader> known = new(20_000);

    /// <summary>Null where there is no such object.</summary>
    public async Task<ObjectHeader?[]> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = new ObjectHeader?[ids.Count];
        var unknown = new List<int>();
        for (var i = 0; i < found.Length; i++)
        {
            if (!known.TryGet(ids[i], out found[i]))
            {
                unknown.Add(i);
            }
        }

        var headers = await store.InfoAsync([.. unknown.Select(i => ids[i])], cancellationToken);
        foreach (var (i, header) in unknown.Zip(headers))
        {
            found[i] = header;
            if (header is not null)
            {
                known.Add(ids[i], header);
            }
        }

        return found;
    }

    /// <exception cref="GitException">One is no file, or they are too big.</exception>
    public async Task CheckAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var headers = await ReadAsync(ids, cancellationToken);
        for (var i = 0; i < headers.Length; i++)
        {
            Check(ids[i], headers[i]);
        }

        if (headers.Sum(h => h!.Size) > limits.AnswerBytes)
        {
            throw new GitException(GitFailure.TooBig, $"the files together have more than {limits.AnswerBytes / Megabyte} MB");
        }
    }

    private void Check(string id, ObjectHeader? header)
    {
        if (header is not { Type: "blob" })
        {
            throw new GitException(header is null ? GitFailure.Damaged : GitFailure.Refused, $"there is no file with the id {id}");
        }

        if (header.Size > limits.BlobBytes)
        {
            throw new GitException(GitFailure.TooBig, $"a file ({id[..7]}) has {header.Size / Megabyte} MB; files of more than {limits.BlobBytes / Megabyte} MB are not read");
        }
    }
}
