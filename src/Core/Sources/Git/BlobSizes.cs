namespace DbDashboard.Core.Sources.Git;

/// <summary>Looks at the sizes of files before any of them is read.</summary>
internal static class BlobSizes
{
    private const long Megabyte = 1024 * 1024;

    /// <exception cref="GitException">One is no file, or they are too big.</exception>
    public static void Check(IReadOnlyList<string> ids, ObjectHeader?[] headers, GitLimits limits)
    {
        foreach (var (id, header) in ids.Zip(headers))
        {
            Check(id, header, limits);
        }

        if (headers.Sum(h => h!.Size) > limits.AnswerBytes)
        {
            throw new GitException(GitFailure.TooBig, $"the files together have more than {limits.AnswerBytes / Megabyte} MB");
        }
    }

    private static void Check(string id, ObjectHeader? header, GitLimits limits)
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
