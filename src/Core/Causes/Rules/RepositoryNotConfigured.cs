using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD cannot read its own entry of the repository: it is not registered as it must be, or its secret is broken.
/// Found: Argo CD says that it failed to get the repository, before any network was asked.
/// Do: register the repository anew, or correct its secret and the credential template.
/// Confused with: repository-access-denied (the entry is there, the host refuses it).
/// </summary>
public sealed class RepositoryNotConfigured : ErrorRule
{
    private const string Mark = "failed to get repo \"";

    public override CauseDescription Description { get; } = new("repository-not-configured", "The repository is not configured in Argo CD", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 34);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var rest = Excerpt.Clause(error.Text, Mark);
        var end = rest?.IndexOf("\": ", StringComparison.Ordinal) ?? -1;
        if (end <= 0)
        {
            return null;
        }

        var cause = RepositoryCause.Describe(
            Description, facts, error,
            $"Argo CD cannot read its entry of {Words.Repository(rest![..end])}{Recognised.SourceWords(facts, error)}: {Words.Cap(rest[(end + 3)..], 200)}",
            "Register the repository in Argo CD, or correct its secret");
        return cause with { RootKey = $"repository {Model.RepositoryAddress.WithoutCredentials(rest[..end])}" };
    }
}
