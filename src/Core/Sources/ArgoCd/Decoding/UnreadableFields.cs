using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>The paths of fields that could not be decoded, each once, in the order met.</summary>
internal sealed class UnreadableFields
{
    private const int Most = 50;

    private List<string>? paths;

    public void Add(string parent, string name)
    {
        var path = (parent.Length, name.Length) switch
        {
            (0, _) => name,
            (_, 0) => parent,
            _ => $"{parent}.{name}",
        };
        paths ??= [];
        if (paths.Count < Most && !paths.Contains(path))
        {
            paths.Add(path);
        }
    }

    public EquatableList<string> ToList() => paths is null ? [] : paths.ToEquatableList();
}
