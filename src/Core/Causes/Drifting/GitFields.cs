using System.Text;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Finds the values and the lines of fields in the files of Git, in plain directories; each file is read once.</summary>
internal sealed class GitFields(IGitReader git, Facts facts)
{
    private const int MostFiles = 20;

    private readonly Dictionary<(string Commit, string Path), Reading<string>> files = [];

    /// <summary>One answer a field, in the order asked.</summary>
    public async Task<IReadOnlyList<GitField>> ReadAsync(ManagedResource resource, EquatableList<FieldDifference> fields, CancellationToken cancellationToken)
    {
        if (fields.Count == 0 || resource.Target is null)
        {
            return [.. fields.Items.Select(_ => new GitField(null, null, "Git does not declare the object"))];
        }

        var states = ResourceStates.Of(resource);
        var file = DeclaringFile.All(facts, resource.Key) is [.., var declaring] ? declaring : null;
        var text = file is null ? null : await TextAsync(file, cancellationToken);
        var lines = file is not null && text is { IsKnown: true } ? YamlPlaces.Of(text.Value, file.Line) : new Dictionary<string, int>();
        return [.. fields.Items.Select(f => Field(resource, states, f.Path, file, text, lines))];
    }

    private GitField Field(ManagedResource resource, ResourceStates states, string path, DeclaringFile? file, Reading<string>? text, IReadOnlyDictionary<string, int> lines)
    {
        var value = states.MaskedTarget(resource.Key.GroupKind, path);
        if (file is null)
        {
            return new(value, null, RenderingTool.Of(facts) is { } tool ? $"{tool} renders it" : facts.Sources.Items.Select(s => s.Tracked.Why).FirstOrDefault(w => w is not null) ?? "no file that declares it is known");
        }

        var line = lines.TryGetValue(states.TargetPointer(path), out var found) ? found : (int?)null;
        var why = line is not null ? null : text?.Why ?? (value is null ? "the file does not have it" : "its line is not known");
        return new(value, new(file.Source.Source.RepoUrl, file.Revision.Commit, file.Path, line ?? file.Line), why);
    }

    private async Task<Reading<string>> TextAsync(DeclaringFile file, CancellationToken cancellationToken)
    {
        var place = (file.Revision.Commit, file.Path);
        if (!files.TryGetValue(place, out var known))
        {
            known = files[place] = files.Count < MostFiles
                ? await ReadAsync(file, cancellationToken)
                : Reading.NotRead<string>("Git", $"only {MostFiles} files are read for one answer");
        }

        return known;
    }

    private async Task<Reading<string>> ReadAsync(DeclaringFile file, CancellationToken cancellationToken)
    {
        var repoUrl = file.Source.Source.RepoUrl;
        var ids = await git.ReadPathIdsAsync(repoUrl, [file.Revision.Commit], file.Path, cancellationToken);
        if (ids.ValueIfKnown is not [{ } blob])
        {
            return ids.IsKnown ? Reading.Absent<string>(ids.Source, ids.At ?? default, "the file is not there any more") : ids.Map(_ => "");
        }

        var blobs = await git.ReadBlobsAsync(repoUrl, [blob], cancellationToken);
        return blobs.Map(read => Encoding.UTF8.GetString(read[0].Span));
    }
}
