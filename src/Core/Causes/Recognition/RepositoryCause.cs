using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>What causes about a repository that Argo CD cannot read have in common: the root key, our own view of it, and how to look again.</summary>
internal static class RepositoryCause
{
    /// <param name="fix">What is to be done, imperative.</param>
    public static Cause Describe(CauseDescription rule, Facts facts, ArgoCdError error, string sentence, string fix, params IEnumerable<string?> details)
    {
        var source = FailingSource.Of(facts, error);
        var cause = rule.Recognise(facts, error, sentence, details);
        var own = Own(source);
        return (cause with { Evidence = own is null ? cause.Evidence : [.. cause.Evidence, own], RootKey = source.RepositoryKey })
            .With([Recognised.ThenRefresh(error, fix) with { Commands = [new CopyableCommand("Ask Argo CD again", $"argocd repo get {Shell.Word(source.Address)} --refresh hard", "shell")] }]);
    }

    /// <summary>Whether we read it at the same time: that tells a dead host from Argo CD's own network and credentials.</summary>
    private static Evidence? Own(FailingSource source) => source.Git?.Refs switch
    {
        { IsKnown: true } refs => new($"This dashboard reads {source.Repository} itself: {Words.Count(refs.Value.Refs.Count, "ref")}.", $"Git {source.Repository}", refs.At),
        { State: ReadingState.Failed or ReadingState.Stale or ReadingState.Forbidden or ReadingState.Absent, Why: { } why } refs => new($"This dashboard cannot read {source.Repository} either: {Words.Cap(why, 200)}", $"Git {source.Repository}", refs.At),
        _ => null,
    };
}
