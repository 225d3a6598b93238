using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>What another filter would take that the present one does not, and the other way round.</summary>
/// <param name="LosesLive">A file that would go declares an object that is live.</param>
public sealed record TrialView(string Sentence, bool LosesLive)
{
    public static TrialView From(EquatableList<FileRow> files, int total)
    {
        var comes = files.Items.Where(file => file.Change == FileChange.Comes).ToArray();
        var goes = files.Items.Where(file => file.Change == FileChange.Goes).ToArray();
        var taken = files.Items.Count(file => file.IsTaken);
        var lost = goes.SelectMany(file => file.Objects.Items).Where(o => o.IsLive == true).Select(o => o.Key.Name).ToArray();
        return new TrialView(
            $"This filter takes {taken} of {total} files: {Words(comes, "more")}, {Words(goes, "fewer")}."
                + (lost.Length == 0 ? "" : $" Live and then without a file: {string.Join(", ", lost)}."),
            lost.Length > 0);
    }

    private static string Words(FileRow[] files, string word) => files.Length switch
    {
        0 => $"none {word}",
        <= 4 => $"{files.Length} {word} ({string.Join(", ", files.Select(file => file.Path))})",
        _ => $"{files.Length} {word}",
    };
}
