using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Options;

/// <summary>What there is to bring: by application and branch, most databases first.</summary>
public static class OptionQuestions
{
    private const int Most = 20;

    public static EquatableList<OptionQuestion> Of(IEnumerable<MatrixRow> matrix) => matrix
        .Where(row => row.Tracked.Word is TrackedWord.Elsewhere or TrackedWord.Dropped)
        .SelectMany(row => row.Places.Items.Where(place => !place.OnTracked).Select(place => (place.Application, place.RepoUrl, place.Branch, row)).DistinctBy(one => (one.Application, one.RepoUrl, one.Branch)))
        .GroupBy(one => (one.Application, one.RepoUrl, one.Branch))
        .OrderByDescending(group => group.Count(one => one.row.Prospect.IsLoss))
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key.Branch.Length).ThenBy(group => group.Key.Branch, StringComparer.Ordinal).ThenBy(group => group.Key.Application)
        .Take(Most)
        .Select(group => new OptionQuestion(group.Key.Application, group.Key.RepoUrl, group.Key.Branch, group.Select(one => one.row.State.Key.Name).Order(StringComparer.Ordinal).ToEquatableList()))
        .ToEquatableList();
}
