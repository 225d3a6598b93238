using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace DbDashboard.Sandbox.Git;

/// <summary>Writes Git objects as loose files: a whole repository from code without starting a process.</summary>
internal sealed class GitObjects(string directory)
{
    public string WriteBlob(string text) => Write("blob", Encoding.UTF8.GetBytes(text));

    public string WriteCommit(string tree, IEnumerable<string> parents, CommitDraft draft)
    {
        var who = string.Create(CultureInfo.InvariantCulture, $"{draft.Author} {draft.Date.ToUnixTimeSeconds()} +0000");
        var text = new StringBuilder($"tree {tree}\n");
        foreach (var parent in parents)
        {
            text.Append(CultureInfo.InvariantCulture, $"parent {parent}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"author {who}\ncommitter {who}\n\n{draft.Message}\n");
        return Write("commit", Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Writes the tree of all files below <paramref name="prefix"/> ("" is the root) and returns its id.</summary>
    public string WriteTree(IReadOnlyDictionary<string, string> blobs, string prefix = "")
    {
        var entries = new SortedDictionary<string, (string Mode, string Name, string Id)>(StringComparer.Ordinal);
        foreach (var (path, blob) in blobs.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var rest = path[prefix.Length..];
            var slash = rest.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0)
            {
                entries[rest] = ("100644", rest, blob);
                continue;
            }

            var folder = rest[..slash];
            // Git sorts a folder as if its name ended in a slash.
            entries.TryAdd(folder + "/", ("40000", folder, ""));
        }

        using var content = new MemoryStream();
        foreach (var (key, (mode, name, id)) in entries)
        {
            content.Write(Encoding.UTF8.GetBytes($"{mode} {name}\0"));
            content.Write(Convert.FromHexString(id.Length > 0 ? id : WriteTree(blobs, prefix + key)));
        }

        return Write("tree", content.ToArray());
    }

    private string Write(string type, byte[] content)
    {
        byte[] whole = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type} {content.Length}\0")), .. content];
#pragma warning disable CA5350 // Git names its objects by SHA-1.
        var id = Convert.ToHexStringLower(SHA1.HashData(whole));
#pragma warning restore CA5350
        var folder = Path.Combine(directory, "objects", id[..2]);
        var file = Path.Combine(folder, id[2..]);
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(folder);
            using var stream = new ZLibStream(File.Create(file), CompressionLevel.Fastest);
            stream.Write(whole);
        }

        return id;
    }
}
