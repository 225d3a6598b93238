using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Reads what git prints with <c>-z --name-status</c>: fields that end in a zero byte, headings that end in a newline.</summary>
internal sealed class NameStatus(byte[] output)
{
    private int at;

    public bool AtEnd => at >= output.Length;

    public byte Next => output[at];

    /// <summary>The text up to a byte, which is skipped.</summary>
    public string Take(byte end)
    {
        var length = output.AsSpan(at).IndexOf(end);
        length = length < 0 ? output.Length - at : length;
        var text = Encoding.UTF8.GetString(output, at, length);
        at += length + 1;
        return text;
    }

    /// <summary>The changes that stand here: each begins with a capital letter.</summary>
    public IEnumerable<GitChange> TakeChanges()
    {
        while (!AtEnd && Next is >= (byte)'A' and <= (byte)'Z')
        {
            var kind = Take(0)[0];
            var path = Take(0);
            yield return kind switch
            {
                'A' => new GitChange(GitChangeKind.Added, path),
                'C' => new GitChange(GitChangeKind.Added, Take(0)),
                'D' => new GitChange(GitChangeKind.Deleted, path),
                'R' => new GitChange(GitChangeKind.Renamed, Take(0), path),
                _ => new GitChange(GitChangeKind.Modified, path),
            };
        }
    }
}
