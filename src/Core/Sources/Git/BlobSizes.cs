namespace DbDashboard.Core.Sources.Git;

/// <summary>Looks at the sizes of files before any of them is read. What was measured lately, for a list of files, is not asked again.</summary>
internal sealed class BlobSizes(ObjectStore store, GitLimits limits)
{
    private const long Megabyte = 1024 * 1024;

    private readonly BoundedCache<string, ObjectHeader> known = new(20_000);

    /// <summary>Null where there is no such object, or none was asked for.</summary>
    public async Task<ObjectHeader?[]> ReadAsync(IReadOnlyList<string?> ids, CancellationToken cancellationToken)
    {
        var found = new ObjectHeader?[ids.Count];
        var unknown = new List<string>();
        for (var i = 0; i < found.Length; i++)
        {
            if (ids[i] is { } id && !known.TryGet(id, out found[i]))
            {
                unknown.Add(id);
            }
        }

        var headers = await store.InfoAsync(unknown, cancellationToken);
        for (var (i, next) = (0, 0); next < headers.Length; i++)
        {
            if (ids[i] is { } id && found[i] is null)
            {
                Remember(id, found[i] = headers[next++]);
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

    private void Remember(string id, ObjectHeader? header)
    {
        if (header is not null)
        {
            known.Add(id, header);
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
