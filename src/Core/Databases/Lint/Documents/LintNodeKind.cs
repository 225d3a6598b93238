namespace DbDashboard.Core.Databases.Lint.Documents;

/// <summary>What a node of a YAML document is, with a scalar's type as Kubernetes' tools resolve it.</summary>
public enum LintNodeKind
{
    Mapping,
    Sequence,
    String,
    Number,
    Boolean,
    Null,
}
