using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>What another filter would take that the present one does not, and the other way round.</summary>
/// <param name="Objects">The objects that come and go; null when that is not known.</param>
/// <param name="LosesLive">An object that is live would be left without a file.</param>
public sealed record TrialView(string Sentence, string? Objects, bool LosesLive)
{
    private const int NamesShown = 8;

    public static TrialView From(EquatableList<FileRow> files, Selection tried, Selection present, LiveNames live)
    {
        var comes = files.Items.Where(file => file.Change == FileChange.Comes).ToArray();
        var goes = files.Items.Where(file => file.Change == FileChange.Goes).ToArray();
        var taken = tried.Files.Items.Count(file => file.IsTaken);
        var unknown = tried.Files.Items.FirstOrDefault(file => file.IsUnknown);
        if (unknown is not null)
        {
            return new($"What this filter takes is unknown. {unknown.Why}", null, false);
        }

        var sentence = $"This filter takes {taken} of {tried.Files.Count} files: {Words(comes, "more")}, {Words(goes, "fewer")}.";
        if (tried.Error is { } error)
        {
            return new($"{sentence} Argo CD would fail on them: {error}", null, false);
        }

        var objects = SelectionDifference.Of(present, tried);
        var lost = objects.Removed.Where(key => live.Has(key) == true).Select(key => key.Name).ToArray();
        return new(
            sentence + (lost.Length == 0 ? "" : $" Live and then without a file: {string.Join(", ", lost.Take(NamesShown))}{(lost.Length > NamesShown ? " …" : "")}."),
            objects.IsEmpty ? "The objects stay the same." : $"Objects: {Names(objects.Added, "come", live)}; {Names(objects.Removed, "go", live)}.",
            lost.Length > 0);
    }

    private static string Names(EquatableList<ResourceKey> keys, string verb, LiveNames live)
    {
        if (keys.Count == 0)
        {
            return verb == "go" ? "none goes" : "none comes";
        }

        var names = keys.Take(NamesShown).Select(key => $"{key} ({live.Has(key) switch { true => "live", false => "not live", _ => "live unknown" }})");
        return $"{keys.Count} {(keys.Count == 1 ? verb == "go" ? "goes" : "comes" : verb)}: {string.Join(", ", names)}{(keys.Count > NamesShown ? $" and {keys.Count - NamesShown} more" : "")}";
    }

    private static string Words(FileRow[] files, string word) => files.Length switch
    {
        0 => $"none {word}",
        <= 4 => $"{files.Length} {word} ({string.Join(", ", files.Select(file => file.Path))})",
        _ => $"{files.Length} {word}",
    };
}
