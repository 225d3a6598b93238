using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Finds for fields whose difference comes from what Git says which commit wrote the value, in plain directories.</summary>
internal sealed class FieldChangesReader(IGitReader git)
{
    /// <summary>Only the first field of a cause is named: more are not searched for.</summary>
    private const int MaxFields = 5;

    private static readonly FieldOrigin[] FromGit = [FieldOrigin.Status, FieldOrigin.Canonical, FieldOrigin.Pruned];

    public async Task<Facts> AddAsync(Facts facts, CancellationToken cancellationToken)
    {
        var found = new List<FieldChange>();
        foreach (var field in FieldVerdicts.Of(facts).Where(v => FromGit.Contains(v.Origin)).DistinctBy(v => (v.Origin, v.Resource.Key)).Take(MaxFields))
        {
            if (DeclaringFile.All(facts, field.Resource.Key) is [.., var file])
            {
                found.Add(await FindAsync(facts, field, file, cancellationToken));
            }
        }

        return found.Count == 0 ? facts : FieldVerdicts.Carry(facts, facts with { FieldChanges = found.ToEquatableList() });
    }

    private async Task<FieldChange> FindAsync(Facts facts, FieldVerdict field, DeclaringFile file, CancellationToken cancellationToken)
    {
        var source = file.Source.Source;
        var states = ResourceStates.Of(field.Resource);
        var change = await new CommitSearch(git, source.RepoUrl).FindAsync(file.Revision.Commit, file.Path, Value, cancellationToken);
        return new(field.Name, source, file.Path, change);

        string? Value(string name, ReadOnlyMemory<byte>? content) => content is null ? null
            : Analysis.CommitsBetween.Declared(facts, ManifestReader.Read(name, content.Value).Objects, field.Resource.Key) is { } json
                ? (states with { Target = ResourceStates.Parse(json) }).InTarget(field.Field.Path)?.GetRawText()
                : null;
    }
}
