using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Databases.Verdicts.Conditions;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>A kind of database that is known by the words of its status alone: see <see cref="StatusKinds"/> for which there are.</summary>
public sealed class StatusKind : IDatabaseKind
{
    private readonly StatusWords words;
    private readonly StatusFields fields;

    internal StatusKind(WatchedKind watched, string engine, StatusFields fields, StatusWords words) =>
        (Kind, Version, Plural, Engine, this.fields, this.words) = (watched.Kind, watched.Version, watched.Plural, engine, fields, words);

    public GroupKind Kind { get; }

    public string Version { get; }

    public string Plural { get; }

    public string Engine { get; }

    public bool IsExpected => false;

    public EquatableList<DecisionRow> Table => StatusTable.Rows;

    public DatabaseVerdict Judge(LiveDatabase database) => StatusTable.Judge(database, words);

    public bool Knows(string version) => version == Version || fields.AlsoVersions.Items.Contains(version);

    public DatabaseFields Read(string spec, string status)
    {
        var (wanted, said) = (SpecMembers.Parse(spec), SpecMembers.Parse(status));
        return new(
            fields.Version.Count > 0 ? wanted.Text(fields.Version.Items.AsSpan()) ?? said.Text(fields.Version.Items.AsSpan()) : SpecMembers.ImageTag(wanted.Text("image") ?? wanted.Text("imageName")),
            fields.Size.Count > 0 ? wanted.Text(fields.Size.Items.AsSpan()) : null,
            fields.Replicas.Count > 0 ? wanted.Number(fields.Replicas.Items.AsSpan()) : null,
            words.Word.Count > 0 ? said.Text(words.Word.Items.AsSpan()) : null);
    }

    public IEnumerable<Workload> Workloads(string name, string spec) => [];

    public bool IsChild(LiveObject child, string name, string databaseUid) => child.Label(fields.Label) == name || child.IsOwnedBy(databaseUid);
}

/// <param name="Version">Path of the engine's version below spec, or below status; empty: the tag of the image.</param>
/// <param name="Size">Path of the volume's size below spec.</param>
/// <param name="Replicas">Path of how many there should be below spec.</param>
/// <param name="Label">The label by which its pods and workloads name it.</param>
internal sealed record StatusFields(string Label, EquatableList<string> Version = default, EquatableList<string> Size = default, EquatableList<string> Replicas = default, EquatableList<string> AlsoVersions = default);
