namespace DbDashboard.Core.Model;

/// <summary>One Kubernetes object that we watch, reduced to what is shown and reasoned with.</summary>
/// <param name="Cluster">The configured name of the cluster.</param>
/// <param name="Spec">JSON text of spec; <c>{}</c> when absent.</param>
/// <param name="Status">JSON text of status; <c>{}</c> when absent.</param>
public sealed record LiveObject(
    string Cluster,
    ResourceKey Key,
    string Version,
    string Uid,
    string ResourceVersion,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? DeletionTimestamp,
    EquatableList<KeyValuePair<string, string>> Labels,
    EquatableList<KeyValuePair<string, string>> Annotations,
    EquatableList<OwnerReference> Owners,
    string Spec,
    string Status)
{
    /// <summary>Stands first in a spec or status of which only the small members are held, as the whole is too large.</summary>
    public const string CutMember = "dbdashboard.cut";

    /// <summary>Its spec or status is held only in part.</summary>
    public bool IsCut => IsPart(Spec) || IsPart(Status);

    public string? Label(string name) => Labels.Items.FirstOrDefault(pair => pair.Key == name).Value;

    public string? Annotation(string name) => Annotations.Items.FirstOrDefault(pair => pair.Key == name).Value;

    /// <summary>True when an owner reference names this uid; an empty uid owns nothing.</summary>
    public bool IsOwnedBy(string uid) => uid.Length > 0 && Owners.Items.Any(owner => owner.Uid == uid);

    private static bool IsPart(string json) => json.StartsWith($"{{\"{CutMember}\":true", StringComparison.Ordinal);
}
