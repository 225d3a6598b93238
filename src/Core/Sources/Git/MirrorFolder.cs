using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Where one mirror stands on disk. A damaged one is moved aside and goes only when its successor is whole.</summary>
internal sealed class MirrorFolder
{
    private readonly string root;

    public MirrorFolder(string cache, GitAddress address)
    {
        var name = new string([.. Path.GetFileNameWithoutExtension(address.Name).Take(40).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Url)))[..16];
        root = Path.GetFullPath(Path.Combine(cache, $"{name}-{hash}"));
    }

    /// <summary>The bare repository that is read.</summary>
    public string Current => Path.Combine(root, "mirror.git");

    /// <summary>A bare repository that is being filled.</summary>
    public string Fresh => Path.Combine(root, "fresh.git");

    public bool Exists => Directory.Exists(Current);

    private string ReadFile => Path.Combine(root, "read-at");

    /// <summary>When the remote was last known to be as the mirror is; null for a mirror that never said.</summary>
    public DateTimeOffset? ReadAt =>
        File.Exists(ReadFile) && long.TryParse(File.ReadAllText(ReadFile), CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Notes when the remote was as the mirror is.</summary>
    public DateTimeOffset Touch(DateTimeOffset at)
    {
        File.WriteAllText(ReadFile, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return at;
    }

    /// <summary>An empty place for a new mirror.</summary>
    /// <exception cref="GitException">The disk has no room.</exception>
    public void Clear(long freeBytes)
    {
        CheckRoom(freeBytes);
        Delete(Fresh);
    }

    public void CheckRoom(long freeBytes)
    {
        Directory.CreateDirectory(root);
        var free = new DriveInfo(root).AvailableFreeSpace;
        if (free < freeBytes)
        {
            throw new GitException(GitFailure.Other, $"the disk of Git:CacheDirectory has {free / 1024 / 1024} MB free, fewer than {freeBytes / 1024 / 1024}: make room, or move it");
        }
    }

    /// <summary>The fresh one becomes the one that is read.</summary>
    public void Install()
    {
        var aside = Path.Combine(root, "quarantine.git");
        Delete(aside);
        if (Exists)
        {
            Directory.Move(Current, aside);
        }

        Directory.Move(Fresh, Current);
        Delete(aside);
    }

    private static void Delete(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
