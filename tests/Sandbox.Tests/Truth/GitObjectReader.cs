using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DbDashboard.Sandbox.Git;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>Reads commits with their files out of a bundle: one git process gives all the contents.</summary>
internal sealed class GitObjectReader : IDisposable
{
    private readonly string directory;
    private readonly Process contents;
    private readonly Dictionary<string, string> blobs = new(StringComparer.Ordinal);

    public GitObjectReader(string bundle, string directory)
    {
        this.directory = directory;
        Run(Path.GetDirectoryName(directory)!, "clone", "-q", "--mirror", bundle, directory);
        contents = Start(directory, "cat-file", "--batch");
    }

    /// <summary>Null when the bundle does not have it.</summary>
    public GitCommit? Commit(string id)
    {
        if (Content(id) is not { } text)
        {
            return null;
        }

        var lines = text.Split('\n');
        var author = lines.First(line => line.StartsWith("author ", StringComparison.Ordinal))["author ".Length..];
        var (open, close) = (author.IndexOf('<', StringComparison.Ordinal), author.IndexOf('>', StringComparison.Ordinal));
        var date = DateTimeOffset.FromUnixTimeSeconds(long.Parse(author[(close + 2)..].Split(' ')[0], CultureInfo.InvariantCulture));
        var message = text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Trim();
        return new GitCommit(id, [], new GitAuthor(author[..open].Trim(), author[(open + 1)..close]), date, message, Files(id));
    }

    public void Dispose()
    {
        contents.StandardInput.Close();
        contents.WaitForExit();
        contents.Dispose();
    }

    // A line of ls-tree is: mode, type, id, a tab, path.
    private ImmutableSortedDictionary<string, string> Files(string commit) => Run(directory, "ls-tree", "-r", commit)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('\t'))
        .ToImmutableSortedDictionary(parts => parts[1], parts => Blob(parts[0].Split(' ')[2]), StringComparer.Ordinal);

    private string Blob(string id) => blobs.TryGetValue(id, out var known) ? known : blobs[id] = Content(id) ?? "";

    private string? Content(string id)
    {
        contents.StandardInput.Write(id + "\n");
        contents.StandardInput.Flush();
        var stream = contents.StandardOutput.BaseStream;
        var header = new StringBuilder();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            header.Append((char)next);
        }

        if (header.ToString().Split(' ') is not [_, _, var size])
        {
            return null;
        }

        var bytes = new byte[int.Parse(size, CultureInfo.InvariantCulture) + 1];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes.AsSpan(..^1));
    }

    private static string Run(string folder, params string[] arguments)
    {
        using var git = Start(folder, arguments);
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }

    private static Process Start(string folder, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
}
