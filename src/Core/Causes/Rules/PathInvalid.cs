using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The source's path cannot be a folder of the repository: it names a file, it is absolute, or it leads out of the repository.
/// Found: Argo CD says which of the three it is.
/// Do: correct spec.source.path where the Application is declared; a single file is taken by its folder with directory.include.
/// Confused with: path-not-found (there is nothing at the path).
/// </summary>
public sealed class PathInvalid : ErrorRule
{
    private static readonly (string Words, Func<string, string, string> Say, string Fix)[] Wrong =
    [
        (": app path is not a directory", (path, at) => $"{path} is a file at {at}, and a source's path must be a folder", "Set the path to the file's folder, with directory.include for that file"),
        (": app path is absolute", (path, _) => $"The path {path} is absolute, and a source's path begins at the repository's root", "Take the leading slash off the path"),
        (": app path outside root", (path, _) => $"The path {path} leads out of the repository", "Set the path to a folder of the repository"),
    ];

    public override CauseDescription Description { get; } = new("path-invalid", "The path is no folder of the repository", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 12);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        foreach (var (words, say, fix) in Wrong)
        {
            if (TargetErrors.PathBefore(error.Text, words) is { } path)
            {
                var source = FailingSource.Of(facts, error);
                return Description.Recognise(facts, error, $"{say(Words.Cap(path, 200), source.At)}{Recognised.SourceWords(facts, error)}")
                    .With([Recognised.ThenRefresh(error, $"{fix}{WhichSource.Of(facts, source.Source)}, where the Application is declared")]);
            }
        }

        return null;
    }
}
