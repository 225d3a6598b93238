using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>The objects of a partial sync. A sync of one that the application does not have succeeds and does nothing, so each is looked up first.</summary>
/// <param name="Keys">Empty: all.</param>
internal sealed record SelectedResources(EquatableList<ResourceKey> Keys, string? Problem)
{
    public static SelectedResources Of(string? lines, Application application)
    {
        if (lines is null)
        {
            return new([], null);
        }

        var listed = application.Resources.Items.Where(r => !r.Hook).Select(r => r.Key).ToHashSet();
        var keys = new List<ResourceKey>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split('/') is not [var group, var kind, var space, var name])
            {
                return new([], $"'{line}' names no object. Write group/kind/namespace/name, with empty parts for the core group and for cluster scope.");
            }

            var key = new ResourceKey(group, kind, space, name);
            if (!listed.Contains(key))
            {
                return new([], $"{key} is no object of {application.Key.Name}. Take one of its resource list.");
            }

            keys.Add(key);
        }

        return keys.Count == 0 ? new([], "No object is selected. Select at least one, or sync all.") : new(keys.Distinct().ToEquatableList(), null);
    }
}
