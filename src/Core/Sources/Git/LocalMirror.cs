using System.Globalization;
using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>The refs of a mirror on disk, and its upkeep.</summary>
internal sealed class LocalMirror(string directory, GitCommandLine git)
{
    /// <summary>Objects that branches and tags named until then: <c>refs/kept/&lt;seconds since 1970&gt;/&lt;id&gt;</c>.</summary>
    private const string Kept = "refs/kept/";
    private const string NoHead = "refs/none";
    private const int ManyPacks = 50;

    public string Directory => directory;

    /// <summary>Makes an empty bare repository.</summary>
    /// <param name="format"><c>sha1</c> or <c>sha256</c>: as the remote's.</param>
    public Task CreateAsync(string format, CancellationToken cancellationToken) =>
        RunAsync(new GitCall("init", "--quiet", "--bare", "--template=", $"--object-format={format}", "--end-of-options", directory), cancellationToken);

    public async Task<RefList> ReadRefsAsync(CancellationToken cancellationToken)
    {
        const string Format = "--format=%(refname) %(objectname) %(objecttype) %(*objectname) %(*objecttype)";
        var output = await RunHereAsync(new GitCall("for-each-ref", Format, "refs/heads", "refs/tags"), cancellationToken);
        if (output.Error.Contains("broken", StringComparison.OrdinalIgnoreCase))
        {
            throw new GitException(GitFailure.Damaged, "a ref of the mirror cannot be read");
        }

        var refs = new List<ListedRef>();
        foreach (var line in output.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            refs.Add(await ParseAsync(line.Split(' '), cancellationToken));
        }

        return new RefList(refs);
    }

    /// <summary>The default branch's full name; null when there is none.</summary>
    public async Task<string?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        var name = (await RunHereAsync(new GitCall("symbolic-ref", "--quiet", "HEAD"), cancellationToken)).Text.Trim();
        return RefName.IsBranchOrTag(name) ? name : null;
    }

    public Task SetHeadAsync(string? name, CancellationToken cancellationToken) =>
        RunHereAsync(new GitCall("symbolic-ref", "HEAD", name ?? NoHead), cancellationToken);

    /// <summary>A name under which an object stays for a while.</summary>
    public string KeptName(string id) => string.Create(CultureInfo.InvariantCulture, $"{Kept}{git.Time.GetUtcNow().ToUnixTimeSeconds()}/{id}");

    public Task KeepAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        UpdateAsync(ids.Select(id => $"update {KeptName(id)} {id}\n"), cancellationToken);

    /// <summary>Lets go of what was kept long enough.</summary>
    public async Task ExpireAsync(CancellationToken cancellationToken)
    {
        var oldest = git.Time.GetUtcNow().Subtract(git.Limits.KeepFor).ToUnixTimeSeconds();
        var names = (await RunHereAsync(new GitCall("for-each-ref", "--format=%(refname)", Kept), cancellationToken)).Text.Split('\n');
        var old = names.Where(n => n.Split('/') is [_, _, var at, _] && long.TryParse(at, CultureInfo.InvariantCulture, out var seconds) && seconds < oldest);
        await UpdateAsync(old.Select(n => $"delete {n}\n"), cancellationToken);
    }

    /// <summary>Packs anew when many fetches have left many packs.</summary>
    public async Task PackAsync(CancellationToken cancellationToken)
    {
        var packs = Path.Combine(directory, "objects", "pack");
        if (System.IO.Directory.Exists(packs) && System.IO.Directory.EnumerateFiles(packs, "*.pack").Count() > ManyPacks)
        {
            await RunHereAsync(new GitCall("gc", "--quiet", "--prune=1.day.ago") { Deadline = git.Limits.FetchDeadline }, cancellationToken);
        }
    }

    private async Task<ListedRef> ParseAsync(string[] fields, CancellationToken cancellationToken) => fields switch
    {
        [var name, var id, "commit", ..] => new ListedRef(name, id, id),
        [var name, var id, "tag", var commit, "commit"] => new ListedRef(name, id, commit),
        [var name, var id, "tag", _, "tag"] => new ListedRef(name, id, await PeelAsync(id, cancellationToken)),
        _ => new ListedRef(fields[0], fields[1], null),
    };

    /// <summary>A tag of a tag.</summary>
    private async Task<string?> PeelAsync(string id, CancellationToken cancellationToken)
    {
        var output = await git.Process.RunAsync(new GitCall("rev-parse", "--verify", "--quiet", "--end-of-options", id + "^{commit}") { Directory = directory }, cancellationToken);
        return output.ExitCode == 0 ? output.Text.Trim() : null;
    }

    private async Task UpdateAsync(IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        var input = string.Concat(lines);
        if (input.Length > 0)
        {
            await RunHereAsync(new GitCall("update-ref", "--stdin") { Input = Encoding.ASCII.GetBytes(input) }, cancellationToken);
        }
    }

    private Task<GitOutput> RunHereAsync(GitCall call, CancellationToken cancellationToken) => RunAsync(call with { Directory = directory }, cancellationToken);

    private async Task<GitOutput> RunAsync(GitCall call, CancellationToken cancellationToken)
    {
        var output = await git.Process.RunAsync(call, cancellationToken);
        return output.ExitCode == 0 ? output : throw GitWords.Failed(call.Arguments[0], output);
    }
}
