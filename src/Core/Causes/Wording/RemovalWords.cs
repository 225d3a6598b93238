using DbDashboard.Core.Causes.Analysis;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says how a commit took objects away.</summary>
internal static class RemovalWords
{
    /// <summary><c>took a.yaml away</c>, <c>moved a.yaml to old/a.yaml</c>, <c>took ConfigMap b out of all.yaml</c>.</summary>
    public static string How(IReadOnlyList<Attribution> found, ObjectRemoval? removal)
    {
        var files = Words.Names(found.Select(a => a.File!));
        return removal switch
        {
            { MovedTo: { } to } => $"moved {files} to {to}",
            { FileStays: true } => $"took {Objects(found)} out of {files}",
            _ => $"took {files} away",
        };
    }

    /// <summary><c>ConfigMap a and ConfigMap b</c>.</summary>
    public static string Objects(IReadOnlyList<Attribution> found) => Words.Names(found.Select(a => $"{a.Key.Kind} {a.Key.Name}"));
}
