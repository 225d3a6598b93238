using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Matrix;

/// <summary>Finds what owns one object twice: several applications, or several files of one application.</summary>
internal static class Duplicates
{
    /// <returns>One sentence; null when at most one owns it.</returns>
    public static string? Of(EquatableList<MatrixPlace> places, IReadOnlyList<ManagedDatabase> listed)
    {
        var owners = places.Items.Where(place => place is { OnTracked: true, Taken: true }).Select(place => place.Application)
            .Concat(listed.Where(TrackingRules.IsDeclared).Select(managed => managed.Application.Key))
            .Distinct().Order().ToList();
        if (owners.Count > 1)
        {
            return $"{Listed(owners.Select(Name(owners)))} each declare it: every sync of one writes over the other, and deleting one may delete it.";
        }

        var twice = places.Items.Where(place => place.Taken)
            .GroupBy(place => (place.Application, place.RepoUrl, place.Branch))
            .FirstOrDefault(group => group.Select(place => place.File).Distinct().Skip(1).Any());
        return twice is null ? null : $"On {twice.Key.Branch} {twice.Key.Application.Name} takes it from {Listed(twice.Select(place => place.File).Distinct())}: the last one wins.";
    }

    /// <summary>Of the same name in two places: with the place.</summary>
    private static Func<ApplicationKey, string> Name(List<ApplicationKey> owners) =>
        key => owners.Count(other => other.Name == key.Name) > 1 ? key.ToString() : key.Name;

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.Take(4).ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }
}
