using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The repository (or chart) holds a symbolic link that is absolute or leads out of it. Argo CD then renders nothing of it,
/// also for applications whose path does not hold the link.
/// Found: Argo CD names the link.
/// Do: remove the link, or let it point at a file inside the repository.
/// Confused with: path-not-found, and files that are left out silently because their link leads nowhere.
/// </summary>
public sealed class SymlinkOutOfBounds : ErrorRule
{
    private const string Mark = " contains out-of-bounds symlinks. file: ";
    private const string Single = "illegal filepath in symlink";

    public override CauseDescription Description { get; } = new("symlink-out-of-bounds", "A symbolic link leads out of the repository", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 40);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var source = FailingSource.Of(facts, error);
        if (Kind(error.Text) is { } kind && Excerpt.Clause(error.Text, kind + Mark) is { } file)
        {
            var name = kind == "repository" ? source.Repository : $"The {kind} {source.Place}";
            return Describe(facts, error, kind == "repository" ? file : null, $"{name} holds a symbolic link that leads out of it, {Words.Cap(file, 200)}: Argo CD renders nothing of it{Recognised.SourceWords(facts, error)}");
        }

        return !Excerpt.HasClause(error.Text, Single) ? null
            : Describe(facts, error, null, $"{Words.Cap(Excerpt.Between(error.Text, Single + " at \"", "\"") ?? "A file", 200)} in {source.Place} is a symbolic link that leads out of the repository");
    }

    private Cause Describe(Facts facts, ArgoCdError error, string? file, string sentence)
    {
        var source = FailingSource.Of(facts, error);
        return (Description.Recognise(facts, error, sentence) with { Evidence = [Recognised.Cite(error, source.Link(file?.Trim()))], RootKey = source.RepositoryKey })
            .With([Recognised.ThenRefresh(error, "Remove the link in Git, or let it point at a file inside the repository")]);
    }

    private static string? Kind(string text) => Array.Find(["repository", "chart", "oci image"], kind => Excerpt.HasClause(text, kind + Mark));
}
